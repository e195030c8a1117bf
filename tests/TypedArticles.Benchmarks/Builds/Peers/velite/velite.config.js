import { defineConfig, s } from 'velite'

export default defineConfig({
  root: 'content',
  collections: {
    posts: {
      name: 'Post',
      pattern: 'posts/**/*.md',
      schema: s.object({
        title: s.string(),
        author: s.string(),
        summary: s.string().optional(),
        image: s.string().optional(),
        tags: s.array(s.string()).default([]),
        date: s.isodate(),
        pinned: s.boolean().default(false),
        body: process.env.BODY === 'html' ? s.markdown() : s.raw(),
      }),
    },
  },
})
