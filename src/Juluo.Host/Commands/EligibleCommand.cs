using Juluo.Rules;
using Case = Juluo.Rules.Case;
using Evaluation = Juluo.Rules.Evaluation;
using Finding = Juluo.Rules.Finding;

namespace Juluo.Host.Commands;

/// <summary><c>juluo eligible FILE</c>: applies rules to the cases of a file, explains each result, and compares it with the expected one. A file of rules is checked.</summary>
internal static class EligibleCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("file") { Description = Terminal.Words.Say("help.eligible.file") };
        var rules = new Option<string?>("--rules") { Description = Terminal.Words.Say("help.eligible.rules", new { known = Known }) };
        var names = new Option<string?>("--names") { Description = Terminal.Words.Say("help.eligible.names") };
        var language = new Option<string>("--language")
        {
            Description = Terminal.Words.Say("help.eligible.language"),
            DefaultValueFactory = _ => "en",
        };
        var why = new Option<bool>("--why") { Description = Terminal.Words.Say("help.eligible.why") };
        var json = new Option<bool>("--json") { Description = Terminal.Words.Say("help.eligible.json") };
        var command = new Command("eligible", Terminal.Words.Say("help.eligible")) { file, rules, names, language, why, json };
        command.SetAction(p =>
            Run(p.GetValue(file)!, p.GetValue(rules), p.GetValue(names), new(p.GetValue(language)!, p.GetValue(why), p.GetValue(json)))
        );
        return command;
    }

    /// <summary>
    /// Checks that a file of figures fits its rules: those given with <c>--rules</c>, otherwise those that the file names, each a shipped set or a file. Prints the period of the
    /// figures and returns 0 if it does.
    /// </summary>
    private static int Figures(string file, string text, string? rules)
    {
        var read = FigureFile.Read(Path.GetFileName(file), text);
        if (read.Figures is not { } figures)
            return Wrong(read.Faults);
        rules ??= figures.Rules;
        var rulesText = ShippedRules.TextOf(rules) ?? (Files.Unreadable(rules) is null ? File.ReadAllText(rules) : null);
        if (rulesText is null)
            return Terminal.Refuse([new CommandErrors.NoSuchRules(rules, Known)]);
        var found = ShippedRules.ReadWith(Path.GetFileName(rules), rulesText, figures);
        if (found.Set is not { } set)
            return Wrong(found.Faults);
        if (!set.Figures.Any(f => f.File == figures.File))
            return Terminal.Refuse([new CommandErrors.NoYearlyFigures(set.Name)]);
        Console.WriteLine(
            Terminal.Words.Say(
                "eligible.figures",
                new
                {
                    rules = set.Title.In(Terminal.Words.Language),
                    from = LocalDate.FromDateOnly(figures.Period.From),
                    last = LocalDate.FromDateOnly(figures.Period.Until).PlusDays(-1),
                }
            )
        );
        return 0;
    }

    private sealed record Wish(string Language, bool Why, bool Json);

    private static int Run(string file, string? rules, string? names, Wish wish)
    {
        foreach (var path in new[] { file, names }.OfType<string>())
        {
            if (Files.Unreadable(path) is { } unreadable)
                return Terminal.Refuse([unreadable]);
        }

        var text = File.ReadAllText(file);
        if (FigureFile.IsMeant(text))
            return Figures(file, text, rules);
        var found = rules is not null ? Named(rules, file) : Meant(file, text);
        if (found.Set is not { } set)
            return found.Faults.Count > 0 ? Wrong(found.Faults)
                : rules is not null ? Terminal.Refuse([new CommandErrors.NoSuchRules(rules, Known)])
                : Terminal.Refuse([new CommandErrors.WhichRules(Path.GetFileName(file), Known)]);
        if (RuleLanguage.Refused(set, wish.Language) is { } unknown)
            return Terminal.Refuse([unknown]);
        if (found.Own)
            Wrong(set.Gaps);
        var outside = names is null ? (ShippedRules.NamesFor(set), []) : OutsideNames.Read(names, File.ReadAllText(names), set);
        if (outside.Faults.Count > 0)
            return Wrong(outside.Faults);
        var (cases, faults) = found.Own ? (set.Cases, []) : CaseFile.Read(Path.GetFileName(file), text, set, outside.Names);
        if (faults.Count > 0)
            return Wrong(faults); // ignoring faulty answers would give other results, which would look like those of the file
        var wrong = wish.Json ? PrintJson(set, cases, wish) : Print(set, cases, wish);
        return wrong > 0 ? 1 : 0;
    }

    private static string Known => string.Join(", ", ShippedRules.Names);

    /// <summary>Reads rules together with the files of figures (<c>*.figures.yaml</c>) in the folder of a file.</summary>
    private static (RuleSet? Set, IReadOnlyList<Fault> Faults, bool Own) Read(string name, string text, string beside, bool own)
    {
        var found = new List<FigureFile>();
        foreach (
            var path in Directory
                .EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(beside))!, "*.figures.yaml")
                .Order(StringComparer.Ordinal)
        )
        {
            var figures = FigureFile.Read(Path.GetFileName(path), File.ReadAllText(path));
            if (figures.Figures is null)
                return (null, figures.Faults, own);
            found.Add(figures.Figures);
        }

        var read = ShippedRules.ReadWith(Path.GetFileName(name), text, found);
        return (read.Set, read.Faults, own);
    }

    /// <summary>Reads rules by the name of a shipped set or a file.</summary>
    /// <param name="file">The file of cases.</param>
    private static (RuleSet? Set, IReadOnlyList<Fault> Faults, bool Own) Named(string rules, string file)
    {
        if (ShippedRules.Find(rules) is not null)
            return Read($"{rules}.yaml", ShippedRules.TextOf(rules)!, file, own: false);
        return Files.Unreadable(rules) is null ? Read(rules, File.ReadAllText(rules), rules, own: false) : (null, [], false);
    }

    /// <summary>
    /// Finds the rules for a file: the file itself if it contains rules, otherwise those that it names, otherwise the shipped set that can read its cases with the fewest faults.
    /// </summary>
    private static (RuleSet? Set, IReadOnlyList<Fault> Faults, bool Own) Meant(string file, string text)
    {
        if (text.Split('\n').Any(line => line.StartsWith("decides:", StringComparison.Ordinal)))
        {
            return Read(file, text, file, own: true);
        }

        var (named, faults) = CaseFile.RulesOf(Path.GetFileName(file), text, ShippedRules.Names, name => Files.Unreadable(name) is null);
        if (faults.Count > 0)
            return (null, faults, false);
        if (named is not null)
            return Named(named, file);
        return (
            ShippedRules
                .Names.Select(n => ShippedRules.Find(n)!)
                .Select(set => (Set: set, Names: ShippedRules.NamesFor(set)))
                .Where(s => s.Names is not null)
                .Select(s => (s.Set, Read: CaseFile.Read(file, text, s.Set, s.Names)))
                .Where(s => s.Read.Cases.Count > 0)
                .OrderBy(s => s.Read.Faults.Count)
                .Select(s => s.Set)
                .FirstOrDefault(),
            [],
            false
        );
    }

    private static int Wrong(IReadOnlyList<Fault> faults)
    {
        foreach (var fault in faults)
            Console.Error.WriteLine(fault.ToString(Terminal.Words.Language));
        return 2;
    }

    private static int Print(RuleSet set, IReadOnlyList<Case> cases, Wish wish)
    {
        var wording = new Wording(set, wish.Language);
        Console.WriteLine(set.Title.In(wish.Language));
        if (!set.Note.IsEmpty)
            Console.WriteLine(set.Note.In(wish.Language));
        var failed = 0;
        foreach (var one in cases)
        {
            var evaluation = new Evaluation(set, one.Answers, one.On, one.Readings);
            Console.WriteLine();
            Console.WriteLine($"{one.Name} ({one.On:yyyy-MM-dd})");
            foreach (var rule in set.Results)
                Console.WriteLine($"  {wording.Say(Explainer.Explain(evaluation, rule).Result, evaluation)}");
            if (NextQuestion.Find(set, one.Answers, one.On, one.Readings) is { } next)
                Console.WriteLine($"  ? {Asked(set, next).In(wish.Language)}");
            foreach (var (reading, other) in Disagreements(set, one, evaluation))
                Console.WriteLine(
                    $"  ≠ {wording.Say(Explainer.Explain(other, set.Decides).Result, other)} ({reading.Says.In(wish.Language)})"
                );
            if (wish.Why)
                Reasons(Explainer.Explain(evaluation, set.Decides), evaluation, wording, 1, []);
            var wrong = one.Try(set);
            failed += wrong.Count > 0 ? 1 : 0;
            foreach (var (expected, came) in wrong)
                Console.WriteLine($"  ✗ {expected.Rule.Name}: {expected.Value?.ToString() ?? "?"} → {came}");
        }

        Console.WriteLine();
        Console.WriteLine(Terminal.Words.Say("eligible.did", new { cases = cases.Count, expected = cases.Count - failed }));
        return failed;
    }

    /// <summary>Returns the readings of disputed questions, other than the chosen ones, that would change the decision.</summary>
    private static IEnumerable<(ReadingOption Reading, Evaluation Other)> Disagreements(RuleSet set, Case one, Evaluation evaluation) =>
        from reading in set.Readings
        from option in reading.Options
        where option != one.Readings.Of(reading)
        let other = new Evaluation(set, one.Answers, one.On, one.Readings.With(reading.Name, option.Name))
        where other.Decision != evaluation.Decision
        select (option, other);

    private static Texts Asked(RuleSet set, AnswerPlace place) =>
        place.Question is { } question ? set.Question(question)!.Ask : set.List(place.List!)!.Ask;

    private static void Reasons(Explanation explanation, Evaluation evaluation, Wording wording, int depth, HashSet<object> said)
    {
        var cites = explanation.Result is Finding.OfRule { Cites: { Length: > 0 } of } ? $" [{string.Join("; ", of)}]" : string.Empty;
        Console.WriteLine($"{new string(' ', depth * 2)}- {wording.Say(explanation.Result, evaluation)}{cites}");
        if (explanation.Result is Finding.OfRule rule && !said.Add((rule.Rule, rule.Row)))
            return;
        foreach (var part in explanation.Parts)
            Reasons(part, evaluation, wording, depth + 1, said);
    }

    private static int PrintJson(RuleSet set, IReadOnlyList<Case> cases, Wish wish)
    {
        var wording = new Wording(set, wish.Language);
        var failed = 0;
        using var output = Console.OpenStandardOutput();
        using var json = new Utf8JsonWriter(
            output,
            new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        json.WriteStartObject();
        json.WriteString("rules", set.Name);
        json.WriteStartArray("cases");
        foreach (var one in cases)
        {
            var evaluation = new Evaluation(set, one.Answers, one.On, one.Readings);
            var wrong = one.Try(set);
            failed += wrong.Count > 0 ? 1 : 0;
            json.WriteStartObject();
            json.WriteString("case", one.Name);
            json.WriteString("on", $"{one.On:yyyy-MM-dd}");
            json.WriteStartObject("results");
            foreach (var rule in set.Results)
                Write(json, rule, evaluation.Result(rule));
            json.WriteEndObject();
            json.WriteString("says", wording.Say(Explainer.Explain(evaluation, set.Decides).Result, evaluation));
            if (NextQuestion.Find(set, one.Answers, one.On, one.Readings) is { } next)
                json.WriteString("next", next.Question ?? next.List);
            json.WriteStartArray("otherwise_than_expected");
            foreach (var (expected, came) in wrong)
            {
                json.WriteStartObject();
                json.WriteString("rule", expected.Rule.Name);
                json.WriteString("expected", expected.Value?.ToString() ?? "open");
                json.WriteString("came", came.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("as_expected", cases.Count - failed);
        json.WriteEndObject();
        return failed;
    }

    private static void Write(Utf8JsonWriter json, Rule rule, Value value)
    {
        if (!value.IsKnown)
            json.WriteNull(rule.Name);
        else if (value.Kind == Kind.YesNo)
            json.WriteBoolean(rule.Name, value.IsYes);
        else if (value.Kind == Kind.Number)
            json.WriteNumber(rule.Name, value.Number.ToDecimal());
        else
            json.WriteString(rule.Name, value.Kind == Kind.Choice ? rule.Type.Options[value.Option] : value.ToString());
    }
}
