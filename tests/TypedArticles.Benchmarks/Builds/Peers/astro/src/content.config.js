import { defineCollection, z } from 'astro:content'
import { glob } from 'astro/loaders'

const posts = defineCollection({
  loader: glob({ pattern: '**/*.md', base: './content/posts' }),
  schema: z.object({
    title: z.string(),
    author: z.string(),
    summary: z.string().optional(),
    image: z.string().optional(),
    tags: z.array(z.string()).default([]),
    date: z.coerce.date(),
    pinned: z.boolean().default(false),
  }),
})

export const collections = { posts }
