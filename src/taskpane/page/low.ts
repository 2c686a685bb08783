/** Too low for head and foot to stay while the rest scrolls: all of it scrolls. */
export const LOW = "@media (max-height: 499px)";
