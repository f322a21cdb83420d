namespace Juluo.Rules.Tests;

/// <summary>Findings as people read them: figures, days and sentences in three languages.</summary>
public sealed class WordingTests
{
    private const string Text = """
        name: help
        title: {en: Help, zh-Hant: 補助, es: Ayuda}
        languages: [en, zh-Hant, es]
        from: 2026-01-01
        until: 2027-01-01
        decides: eligible
        results: [eligible, grant]
        sources:
          act: {name: Act, link: "https://example.org/act", retrieved: 2026-11-20}
        questions:
          income: {type: money, unit: USD/month, least: 0, most: 5000, ask: {en: Income?, zh-Hant: 收入？, es: ¿Ingresos?}}
          status: {type: choice, options: {single: {en: alone, zh-Hant: 獨居, es: solo}, joint: {en: together, zh-Hant: 同住, es: juntos}}, ask: {en: How do you live?, zh-Hant: 怎麼住？, es: ¿Cómo vive?}}
          works: {type: yes-no, ask: {en: Do you work?, zh-Hant: 有工作嗎？, es: ¿Trabaja?}}
          county: {type: text, ask: {en: County?, zh-Hant: 縣市？, es: ¿Condado?}}
          members: {type: list, least: 1, most: 4, ask: {en: Who lives there?, zh-Hant: 誰住在那裡？, es: ¿Quién vive allí?}, each: {age: {type: whole, unit: years, least: 0, most: 120, ask: {en: Age?, zh-Hant: 年齡？, es: ¿Edad?}}}}
        parameters:
          limit: {title: {en: The limit, zh-Hant: 上限, es: El límite}, cite: act §2, unit: USD/month, value: 1234.5}
          share: {title: {en: The share, zh-Hant: 比率, es: La parte}, cite: act §3, value: 12.5%}
          sizes: {title: {en: By people, zh-Hant: 依人數, es: Por personas}, cite: act §3, by: number, table: {1: 10, 2: 20, 3: 30, 4: 40}}
        readings:
          counted: {disputed: {en: Which counts., zh-Hant: 算哪個。, es: Cuál cuenta.}, usual: gross, options: {gross: {says: {en: The whole counts., zh-Hant: 全部都算。, es: Todo cuenta.}, cite: act}, net: {says: {en: What is left counts., zh-Hant: 只算剩下的。, es: Cuenta lo que queda.}, cite: act}}}
        rules:
          old: {of: members, title: {en: Old, zh-Hant: 年長, es: Mayor}, cite: act §1, formula: age >= 65, says: {yes: {en: "At {age} one is old.", zh-Hant: "{age} 歲算年長。", es: "Con {age} se es mayor."}}}
          eligible: {title: {en: Help is due, zh-Hant: 可以補助, es: Hay ayuda}, cite: act §2, formula: income <= limit, says: {yes: {en: "{income} is at most {limit}.", zh-Hant: "{income} 不超過 {limit}。", es: "{income} no pasa de {limit}."}, no: {en: "{income} is more than {limit}; {counted}", zh-Hant: "{income} 超過 {limit}；{counted}", es: "{income} pasa de {limit}; {counted}"}}}
          grant: {title: {en: The grant, zh-Hant: 金額, es: El monto}, cite: act §3, unit: USD/month, formula: "round_down(income * share, 0.01)", says: {en: "{share} of {income}: {grant}, as you live {status}.", zh-Hant: "{income} 的 {share}：{grant}，{status}。", es: "{share} de {income}: {grant}, {status}."}}
          way: {title: {en: The way, zh-Hant: 方式, es: La vía}, cite: act, options: {post: {en: by post, zh-Hant: 郵寄, es: por correo}, desk: {en: at the desk, zh-Hant: 臨櫃, es: en persona}}, choose: [{when: works, then: post, says: {en: "Who works gets it by post.", zh-Hant: 有工作的人用郵寄。, es: Quien trabaja lo recibe por correo.}}, {otherwise: desk}]}
          named: {title: {en: The name, zh-Hant: 名稱, es: El nombre}, cite: act, formula: status, says: {single: {en: "Alone in {county}.", zh-Hant: "獨自在{county}。", es: "Solo en {county}."}}}
          any_old: {title: {en: Someone is old, zh-Hant: 有長者, es: Hay mayores}, cite: act, formula: any(members where old), says: {yes: {en: "One is {age}.", zh-Hant: "有人 {age}。", es: "Hay uno de {age}."}}}
          first: {title: {en: First, zh-Hant: 第一, es: Primero}, cite: act, formula: "sizes[count(members where age >= 0)]", says: {en: "{old} comes first.", zh-Hant: "{old} 優先。", es: "{old} va primero."}}
        """;

    private static readonly RuleSet Set = Read();
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Theory]
    [InlineData("1234.5", "USD/month", "$1,234.50", "1,234.50 美元", "$1,234.50")]
    [InlineData("1234", "USD", "$1,234", "1,234 美元", "$1,234")]
    [InlineData("-0.5", "USD", "−$0.50", "−0.50 美元", "−$0.50")]
    [InlineData("0", "USD", "$0", "0 美元", "$0")]
    [InlineData("1234567", "TWD", "NT$1,234,567", "1,234,567 元", "NT$1,234,567")]
    [InlineData("-2.25", "TWD/day", "−NT$2.25", "−2.25 元", "−NT$2.25")]
    [InlineData("-1000.1", "EUR", "−1,000.10 EUR", "−1,000.10 EUR", "−1,000.10 EUR")]
    [InlineData("12", "EUR", "12 EUR", "12 EUR", "12 EUR")]
    [InlineData("1234.5", "people", "1234.5", "1234.5", "1234.5")]
    [InlineData("12345", "people", "12,345", "12,345", "12,345")]
    [InlineData("-7", "people", "-7", "-7", "-7")]
    [InlineData("0.125", "people", "0.125", "0.125", "0.125")]
    [InlineData("0.12345678", "people", "0.123457", "0.123457", "0.123457")]
    public void A_figure_has_its_sign_its_currency_and_no_more_digits_than_it_needs(
        string number,
        string unit,
        string english,
        string chinese,
        string spanish
    )
    {
        Exact.TryParse(number, out var exact).ShouldBeTrue();
        Said((Value.Of(exact), RuleType.Number(Unit.Parse(unit)!))).ShouldBe([english, chinese, spanish]);
    }

    public static TheoryData<string, string, string, string> Values =>
        new()
        {
            { "yes", "yes", "是", "sí" },
            { "no", "no", "否", "no" },
            { "open", "open", "未定", "pendiente" },
            { "option", "joint", "joint", "joint" },
            { "options", "open", "未定", "pendiente" },
            { "word", "37 PC", "37 PC", "37 PC" },
            { "no word", "open", "未定", "pendiente" },
            { "day", "January 31, 2026", "2026年1月31日", "31 de enero de 2026" },
            { "days", "open", "未定", "pendiente" },
            { "bare", "3", "3", "3" },
            { "range", "$0 – $1,000.50", "0 美元 – 1,000.50 美元", "$0 – $1,000.50" },
        };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_said_in_each_language(string what, string english, string chinese, string spanish) =>
        Said(
                what switch
                {
                    "yes" => (Value.Of(true), RuleType.YesNo),
                    "no" => (Value.Of(false), RuleType.YesNo),
                    "open" => (Value.Open, RuleType.YesNo),
                    "option" => (Value.OfOption(1), RuleType.Choice(["single", "joint"])),
                    "options" => (Value.OfOptions(3), RuleType.Choice(["single", "joint"])),
                    "word" => (Value.Of("37 PC"), RuleType.Text),
                    "no word" => (Value.OpenText, RuleType.Text),
                    "day" => (Value.Of(new DateOnly(2026, 1, 31)), RuleType.Date),
                    "days" => (Value.Between(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31)), RuleType.Date),
                    "bare" => (Value.Of((Exact)3L), RuleType.AnyNumber),
                    _ => (Value.Between(0, Exact.Of(2001, 2)), RuleType.Number(Unit.Parse("USD")!)),
                }
            )
            .ShouldBe([english, chinese, spanish]);

    [Fact]
    public void A_language_with_another_way_of_writing_keeps_its_own_figures()
    {
        new Wording(Set, "de").Value(Value.Of(Exact.Of(2469, 2)), RuleType.Number(Unit.Parse("EUR")!)).ShouldBe("1.234,50 EUR");
        new Wording(Set, "de").Language.ShouldBe("de");
        new Wording(Set, "zh-TW").Value(Value.Of(true), RuleType.YesNo).ShouldBe("是");
    }

    [Theory]
    [InlineData("eligible", "$1,000 is at most $1,234.50.", "1,000 美元 不超過 1,234.50 美元。", "$1,000 no pasa de $1,234.50.")]
    [InlineData(
        "grant",
        "0.125 of $1,000: $125, as you live together.",
        "1,000 美元 的 0.125：125 美元，同住。",
        "0.125 de $1,000: $125, juntos."
    )]
    [InlineData("way", "Who works gets it by post.", "有工作的人用郵寄。", "Quien trabaja lo recibe por correo.")]
    [InlineData("named", "The name: joint", "名稱：joint", "El nombre: joint")] // nothing is written for this option
    [InlineData("any_old", "Someone is old: yes", "有長者：是", "Hay mayores: sí")] // age is of a row, and this is about the whole
    [InlineData("first", "First: 20", "第一：20", "Primero: 20")]
    public void A_result_is_said_with_its_figures(string rule, string english, string chinese, string spanish) =>
        Said(rule, Full).ShouldBe([english, chinese, spanish]);

    [Theory]
    [InlineData("eligible", "Help is due: open", "可以補助：未定", "Hay ayuda: pendiente")]
    [InlineData("grant", "The grant: $0 – $625", "金額：0 美元 – 625 美元", "El monto: $0 – $625")]
    [InlineData("way", "The way: open", "方式：未定", "La vía: pendiente")]
    [InlineData("named", "The name: open", "名稱：未定", "El nombre: pendiente")]
    public void What_is_open_is_said_without_a_sentence(string rule, string english, string chinese, string spanish) =>
        Said(rule, Answers.None(Set)).ShouldBe([english, chinese, spanish]);

    [Fact]
    public void A_sentence_whose_figures_are_not_known_gives_way_to_the_title()
    {
        // the result is known, but not the kind of home
        Said("grant", Answers.None(Set).With("income", Value.Of((Exact)1000L)))[0].ShouldBe("The grant: $125");
        Said("named", Answers.None(Set).With("status", Value.OfOption(0)))[0].ShouldBe("The name: single");
        Said("named", Answers.None(Set).With("status", Value.OfOption(0)).With("county", Value.Of("Kern")))[0].ShouldBe("Alone in Kern.");
        Said("way", Answers.None(Set).With("works", Value.Of(false)))[0].ShouldBe("The way: at the desk");
    }

    [Fact]
    public void A_refusal_names_the_reading_that_is_taken()
    {
        var rich = Answers.None(Set).With("income", Value.Of((Exact)2000L));
        Said("eligible", rich)
            .ShouldBe([
                "$2,000 is more than $1,234.50; The whole counts.",
                "2,000 美元 超過 1,234.50 美元；全部都算。",
                "$2,000 pasa de $1,234.50; Todo cuenta.",
            ]);
        var net = new Evaluation(Set, rich, Day, Readings.Usual(Set).With("counted", "net"));
        new Wording(Set, "en")
            .Say(Explainer.Explain(net, Set.Rule("eligible")!).Result, net)
            .ShouldBe("$2,000 is more than $1,234.50; What is left counts.");
    }

    [Fact]
    public void Of_a_row_its_own_figures_are_said()
    {
        var evaluation = new Evaluation(Set, Full, Day);
        var wording = new Wording(Set, "en");
        wording.Say(Explainer.Explain(evaluation, Set.Rule("old")!, 0).Result, evaluation).ShouldBe("At 70 one is old.");
        wording.Say(Explainer.Explain(evaluation, Set.Rule("old")!, 1).Result, evaluation).ShouldBe("Old: no");
    }

    [Fact]
    public void Questions_figures_and_readings_are_said_with_what_is_known_of_them()
    {
        var evaluation = new Evaluation(Set, Full, Day);
        string[] said =
        [
            .. Set
                .Rules.SelectMany(r => Explainer.Explain(evaluation, r, r.List is null ? -1 : 0).All())
                .Select(e => e.Result)
                .Where(f => f is not Finding.OfRule)
                .Append(new Finding.OfReading(Set.Readings[0], Set.Readings[0].Options[1], Value.OfOption(1)))
                .Select(f => new Wording(Set, "en").Say(f, evaluation))
                .Distinct(),
        ];
        said.ShouldBe([
            "Age? 70",
            "Income? $1,000",
            "The limit: $1,234.50",
            "The share: 0.125",
            "Do you work? yes",
            "How do you live? together",
            "Who lives there? 2",
            "Age? 8",
            "By people: 20",
            "What is left counts.",
        ]);
        new Wording(Set, "es").Answer(Set.Question("status")!, Set.Question("status")!.Range).ShouldBe("pendiente");
    }

    private static Answers Full =>
        Answers
            .None(Set)
            .With("income", Value.Of((Exact)1000L))
            .With("status", Value.OfOption(1))
            .With("works", Value.Of(true))
            .WithRows("members", [Age(70), Age(8)]);

    private static Dictionary<string, Value> Age(long age) => new() { ["age"] = Value.Of((Exact)age) };

    private static string[] Said((Value Value, RuleType Type) of) =>
        [.. Set.Languages.Select(l => new Wording(Set, l).Value(of.Value, of.Type))];

    private static string[] Said(string rule, Answers answers)
    {
        var evaluation = new Evaluation(Set, answers, Day);
        return [.. Set.Languages.Select(l => new Wording(Set, l).Say(Explainer.Explain(evaluation, Set.Rule(rule)!).Result, evaluation))];
    }

    private static RuleSet Read()
    {
        var read = RuleFile.Read("help.yaml", Text);
        read.Faults.ShouldBeEmpty();
        read.Set!.Gaps.ShouldBeEmpty();
        return read.Set;
    }
}
