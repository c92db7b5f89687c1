/** A writing system whose names the demo data spells out, each beside its Latin form for the email address. */
export interface NativeNames {
  /** `joined`: written as one string, family name first, as Japanese, Chinese and Korean do. */
  readonly order: 'given-family' | 'joined';
  readonly given: readonly string[];
  readonly family: readonly string[];
}

/** Every entry is "native latin". */
export const nativeNames = {
  japanese: {
    order: 'joined',
    given: [
      '陽菜 hina',
      '葵 aoi',
      '結衣 yui',
      '美咲 misaki',
      '蓮 ren',
      '翔太 shota',
      '大輝 daiki',
      '健太 kenta',
      '直樹 naoki',
      '恵子 keiko',
    ],
    family: [
      '佐藤 sato',
      '鈴木 suzuki',
      '高橋 takahashi',
      '田中 tanaka',
      '渡辺 watanabe',
      '伊藤 ito',
      '山本 yamamoto',
      '中村 nakamura',
      '小林 kobayashi',
      '加藤 kato',
    ],
  },
  chinese: {
    order: 'joined',
    given: ['伟 wei', '芳 fang', '秀英 xiuying', '敏 min', '静 jing', '磊 lei', '洋 yang', '婷 ting', '浩然 haoran', '雨桐 yutong'],
    family: ['王 wang', '李 li', '张 zhang', '刘 liu', '陈 chen', '杨 yang', '黄 huang', '赵 zhao', '周 zhou', '吴 wu'],
  },
  korean: {
    order: 'joined',
    given: [
      '민준 minjun',
      '서연 seoyeon',
      '지우 jiwoo',
      '하윤 hayun',
      '도윤 doyun',
      '수빈 subin',
      '예은 yeeun',
      '현우 hyunwoo',
      '지훈 jihun',
      '은지 eunji',
    ],
    family: ['김 kim', '이 lee', '박 park', '최 choi', '정 jung', '강 kang', '조 cho', '윤 yoon', '임 lim', '한 han'],
  },
  ukrainian: {
    order: 'given-family',
    given: [
      'Олена olena',
      'Оксана oksana',
      'Тарас taras',
      'Андрій andrii',
      'Марія mariia',
      'Богдан bohdan',
      'Ірина iryna',
      'Сергій serhii',
      'Юлія yuliia',
      'Дмитро dmytro',
    ],
    family: [
      'Шевченко shevchenko',
      'Коваленко kovalenko',
      'Бондаренко bondarenko',
      'Ткаченко tkachenko',
      'Кравченко kravchenko',
      'Мельник melnyk',
      'Поліщук polishchuk',
      'Савчук savchuk',
    ],
  },
  greek: {
    order: 'given-family',
    given: [
      'Ελένη eleni',
      'Μαρία maria',
      'Γιώργος giorgos',
      'Νίκος nikos',
      'Κατερίνα katerina',
      'Δημήτρης dimitris',
      'Σοφία sofia',
      'Κώστας kostas',
    ],
    family: [
      'Παπαδόπουλος papadopoulos',
      'Νικολαΐδης nikolaidis',
      'Οικονόμου oikonomou',
      'Βλάχος vlachos',
      'Αντωνίου antoniou',
      'Γεωργίου georgiou',
      'Μακρή makri',
    ],
  },
  arabic: {
    order: 'given-family',
    given: [
      'محمد mohammed',
      'فاطمة fatima',
      'أحمد ahmed',
      'ليلى layla',
      'يوسف youssef',
      'نور nour',
      'عمر omar',
      'سارة sara',
      'خالد khaled',
      'هدى huda',
    ],
    family: ['الحسن alhassan', 'العلي alali', 'حداد haddad', 'منصور mansour', 'خليل khalil', 'نجار najjar', 'الشامي alshami', 'صالح saleh'],
  },
  hebrew: {
    order: 'given-family',
    given: ['נועה noa', 'דוד david', 'תמר tamar', 'יוסף yosef', 'מאיה maya', 'איתי itai', 'שירה shira', 'אורי uri'],
    family: ['כהן cohen', 'לוי levi', 'מזרחי mizrahi', 'פרץ peretz', 'ביטון biton', 'אברהם avraham', 'פרידמן friedman'],
  },
  hindi: {
    order: 'given-family',
    given: [
      'प्रिया priya',
      'अर्जुन arjun',
      'अनन्या ananya',
      'रोहन rohan',
      'दीपिका deepika',
      'विक्रम vikram',
      'नेहा neha',
      'संजय sanjay',
      'कविता kavita',
      'आदित्य aditya',
    ],
    family: ['शर्मा sharma', 'वर्मा verma', 'पटेल patel', 'गुप्ता gupta', 'सिंह singh', 'मेहता mehta', 'जोशी joshi', 'नायर nair'],
  },
  thai: {
    order: 'given-family',
    given: ['สมชาย somchai', 'มาลี malee', 'อนันต์ anan', 'กนกวรรณ kanokwan', 'ปกรณ์ pakorn', 'ศิริพร siriporn', 'นภา napa'],
    family: ['ใจดี jaidee', 'สุขสวัสดิ์ suksawat', 'ทองดี thongdee', 'ศรีสุข srisuk', 'แสงทอง saengthong', 'บุญมี boonmee'],
  },
} as const satisfies Record<string, NativeNames>;
