/** The language server as a program of its own: started by the editor. */

import { serve } from './serve.ts';

serve();
