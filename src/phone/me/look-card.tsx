import { ALargeSmall, Check, Languages, SunMoon } from 'lucide-react'
import { usePreferences } from '../record-book/preferences.ts'
import { Card } from '../ui/card.tsx'
import { join } from '../ui/join.ts'
import { Segmented } from '../ui/segmented.tsx'
import { me as words } from '../words/me.ts'
import { useSay } from '../words/say.tsx'
import styles from './me.module.css'

/** Text size, light or dark, language: as each eye likes it, on this phone only. */
export function LookCard() {
  const say = useSay()
  const { textSize, theme, language, set } = usePreferences()
  return (
    <Card>
      <h2 className={styles['label']}>
        <ALargeSmall /> {say(words.textSize)}
      </h2>
      <fieldset className={styles['sizes']}>
        <legend className="visually-hidden">{say(words.textSize)}</legend>
        {(['standard', 'large'] as const).map((size) => (
          <label key={size} className={join(styles['size'], size === textSize && styles['chosen'])}>
            <input
              type="radio"
              className="visually-hidden"
              name="text-size"
              checked={size === textSize}
              onChange={() => set({ textSize: size })}
            />
            {size === textSize && <Check size={20} />}
            <span className={styles[size]}>{say(words[size])}</span>
            {size === 'large' && <span className={styles['small']}>{say(words.largeNote)}</span>}
          </label>
        ))}
      </fieldset>
      <h2 className={styles['label']}>
        <SunMoon /> {say(words.theme)}
      </h2>
      <Segmented
        label={say(words.theme)}
        value={theme}
        onChange={(chosen) => set({ theme: chosen })}
        options={[
          { value: 'system', label: say(words.themeSystem) },
          { value: 'light', label: say(words.themeLight) },
          { value: 'dark', label: say(words.themeDark) },
        ]}
      />
      <h2 className={styles['label']}>
        <Languages /> {say(words.language)}
      </h2>
      <Segmented
        label={say(words.language)}
        value={language}
        onChange={(chosen) => set({ language: chosen })}
        options={[
          { value: 'zh-CN', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
      />
    </Card>
  )
}
