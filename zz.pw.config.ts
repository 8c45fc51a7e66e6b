import { devices } from '@playwright/test'
export default { testDir:'/work/main/e2e', testMatch:/compare\.spec/, workers:2, reporter:'list', outputDir:'/tmp/preview/results', timeout:30000,
 use:{ baseURL:'http://127.0.0.1:5208/', locale:'en-GB', timezoneId:'America/New_York', launchOptions:{executablePath:'/usr/bin/chromium'} },
 projects:[{name:'desktop', use:{...devices['Desktop Chrome'], viewport:{width:1440,height:900}}}] }
