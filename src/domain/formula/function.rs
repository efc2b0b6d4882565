//! The functions that a typed formula may call: their names and how many arguments they take.

/// A function of a typed formula. `abs(x)` is not among them: it is [`super::Expr::Absolute`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Function {
    /// Sum.
    Jumlah,
    /// Arithmetic mean.
    Rata,
    /// Highest.
    Tertinggi,
    /// Lowest.
    Terendah,
    /// How many there are.
    Banyak,
    /// Standard deviation, of a sample or of a population as the office chose.
    Sd,
    /// Coefficient of variation: standard deviation in percent of the mean.
    Kv,
    /// Share of the cell in its column, percent.
    Porsi,
    /// Growth from the first to the second, percent of the first.
    Tumbuh,
    /// Compound growth per period from the first to the second over so many periods, percent.
    Cagr,
    /// Rounded half-up to so many decimals, 0 where none is said.
    Bulat,
    /// Square root, or the root that the second argument says.
    Akar,
    /// The same one numeric column to the left.
    Lalu,
}

impl Function {
    /// Every function.
    pub const ALL: [Function; 13] = [
        Function::Jumlah,
        Function::Rata,
        Function::Tertinggi,
        Function::Terendah,
        Function::Banyak,
        Function::Sd,
        Function::Kv,
        Function::Porsi,
        Function::Tumbuh,
        Function::Cagr,
        Function::Bulat,
        Function::Akar,
        Function::Lalu,
    ];

    /// The functions of many values; without arguments they take the plain rows of the column.
    pub const AGGREGATES: [Function; 7] = [
        Function::Jumlah,
        Function::Rata,
        Function::Tertinggi,
        Function::Terendah,
        Function::Banyak,
        Function::Sd,
        Function::Kv,
    ];

    /// The word that is typed.
    pub const fn name(self) -> &'static str {
        match self {
            Function::Jumlah => "jumlah",
            Function::Rata => "rata",
            Function::Tertinggi => "tertinggi",
            Function::Terendah => "terendah",
            Function::Banyak => "banyak",
            Function::Sd => "sd",
            Function::Kv => "kv",
            Function::Porsi => "porsi",
            Function::Tumbuh => "tumbuh",
            Function::Cagr => "cagr",
            Function::Bulat => "bulat",
            Function::Akar => "akar",
            Function::Lalu => "lalu",
        }
    }

    /// The function of this name, whatever its case.
    pub fn from_name(name: &str) -> Option<Function> {
        // What a spreadsheet or the button of the column calls it.
        const ALSO: [(&str, Function); 9] = [
            ("rerata", Function::Rata),
            ("average", Function::Rata),
            ("sum", Function::Jumlah),
            ("maks", Function::Tertinggi),
            ("max", Function::Tertinggi),
            ("min", Function::Terendah),
            ("stdev", Function::Sd),
            ("round", Function::Bulat),
            ("sqrt", Function::Akar),
        ];
        let names = Self::ALL.map(|function| (function.name(), function));
        names
            .into_iter()
            .chain(ALSO)
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, function)| function)
    }

    /// Whether it takes any number of values, ranges among them.
    pub fn is_aggregate(self) -> bool {
        Self::AGGREGATES.contains(&self)
    }

    /// Whether it may be called with so many arguments.
    pub fn takes(self, arguments: usize) -> bool {
        match self {
            Function::Porsi | Function::Lalu => arguments == 1,
            Function::Tumbuh => arguments == 2,
            Function::Cagr => (2..=3).contains(&arguments),
            Function::Bulat | Function::Akar => (1..=2).contains(&arguments),
            _ => true,
        }
    }

    /// How its call without arguments is named among the inputs of a formula: `jumlah()`.
    pub fn call(self) -> String {
        format!("{}()", self.name())
    }
}
