import { z } from 'zod';

// The worker stands under the page's policy, which forbids text to become code; zod would try and be reported. This
// module is imported before all others.
z.config({ jitless: true });
