/** Functions of Excel that stand in files without a mark (`_xlfn.`); any other is a macro's or an add-in's. */
const EXCEL_FUNCTIONS = new Set(
  `abs accrint accrintm acos acosh address amordegrc amorlinc and areas asc asin asinh atan atan2 atanh avedev average
  averagea averageif averageifs bahttext besseli besselj besselk bessely betadist betainv bin2dec bin2hex bin2oct
  binomdist ceiling cell char chidist chiinv chitest choose clean code column columns combin complex concatenate
  confidence convert correl cos cosh count counta countblank countif countifs coupdaybs coupdays coupdaysnc coupncd
  coupnum couppcd covar critbinom cubekpimember cubemember cubememberproperty cuberankedmember cubeset cubesetcount
  cubevalue cumipmt cumprinc date datedif datestring datevalue daverage day days360 db dbcs dcount dcounta ddb dec2bin
  dec2hex dec2oct degrees delta devsq dget disc dmax dmin dollar dollarde dollarfr dproduct dstdev dstdevp dsum duration
  dvar dvarp edate effect eomonth erf erfc error.type euroconvert even exact exp expondist fact factdouble false fdist
  find findb finv fisher fisherinv fixed floor forecast frequency ftest fv fvschedule gammadist gammainv gammaln gcd
  geomean gestep getpivotdata growth harmean hex2bin hex2dec hex2oct hlookup hour hyperlink hypgeomdist if iferror
  imabs imaginary imargument imconjugate imcos imdiv imexp imln imlog10 imlog2 impower improduct imreal imsin imsqrt
  imsub imsum index indirect info int intercept intrate ipmt irr isblank iserr iserror iseven islogical isna isnontext
  isnumber isodd ispmt isref istext kurt large lcm left leftb len lenb linest ln log log10 logest loginv lognormdist
  lookup lower match max maxa mdeterm mduration median mid midb min mina minute minverse mirr mmult mod mode month
  mround multinomial n na negbinomdist networkdays networkdays.intl nominal normdist norminv normsdist normsinv not now
  nper npv numberstring oct2bin oct2dec oct2hex odd oddfprice oddfyield oddlprice oddlyield offset or pearson percentile
  percentrank permut phonetic pi pmt poisson power ppmt price pricedisc pricemat prob product proper pv quartile
  quotient radians rand randbetween rank rate received replace replaceb rept right rightb roman round rounddown roundup
  row rows rsq rtd search searchb second seriessum sign sin sinh skew sln slope small sqrt sqrtpi standardize stdev
  stdeva stdevp stdevpa steyx substitute subtotal sum sumif sumifs sumproduct sumsq sumx2my2 sumx2py2 sumxmy2 syd t tan
  tanh tbilleq tbillprice tbillyield tdist text time timevalue tinv today transpose trend trim trimmean true trunc ttest
  type upper usdollar value var vara varp varpa vdb vlookup weekday weeknum weibull workday workday.intl xirr xnpv year
  yearfrac yield yielddisc yieldmat ztest aggregate iso.ceiling`.split(/\s+/),
);

/** `_xlfn.LET` · `_xlfn._xlws.FILTER` */
const MARK = /^_xlfn\.(?:_xlws\.)?/;

/** A function's own name, in lower case. */
export const functionName = (name: string): string => name.replace(MARK, "");

export const isExcelFunction = (name: string): boolean => MARK.test(name) || EXCEL_FUNCTIONS.has(name);
