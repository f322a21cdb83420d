using System.Globalization;
using Juluo.Yaml;
using YamlDotNet.RepresentationModel;

namespace Juluo.Questionnaires;

/// <summary>
/// Reads a form from its text file (YAML), or reports all faults, line by line, with corrections. A text in one language is a line; in several it has a key for each. Pure.
/// </summary>
public sealed class DefinitionReader
{
    /// <summary>The maximum number of characters in a text file; a longer one is refused.</summary>
    public const int MostFile = 200_000;

    /// <summary>Language of a text file that declares none.</summary>
    private const string UsualLanguage = "zh-Hant";
    private const int MostErrors = 12;

    private readonly List<FormFault> wrong = [];
    private readonly Dictionary<object, int> lines = new(ReferenceEqualityComparer.Instance);
    private IReadOnlyList<string> languages = [UsualLanguage];

    /// <param name="whole">True if it must be ready for publication; a draft may still lack questions and texts.</param>
    /// <summary>Reads a text file. Reports at most twelve faults, in the order of the lines. O(length).</summary>
    public static Parsed<FormDefinition> Read(string text, bool whole = true)
    {
        var lines = text.Split('\n');
        if (Array.FindIndex(lines, l => l.TrimStart(' ').StartsWith('\t')) is >= 0 and var tab)
            return new DefinitionFaults.Tab(tab + 1);
        var (root, fault) = YamlText.Read(text);
        return fault switch
        {
            null => root is YamlMappingNode form ? new DefinitionReader().Whole(form, whole) : new DefinitionFaults.Unreadable(1),
            // Through aliases a small file could expand to a large form.
            { Kind: YamlFaultKind.Alias, Line: var line } => new DefinitionFaults.Alias(line),
            { Kind: YamlFaultKind.Tab, Line: var line } => new DefinitionFaults.Tab(line),
            { Kind: YamlFaultKind.Unclosed, Line: var line } => new DefinitionFaults.Unclosed(line),
            { Line: var line } => new DefinitionFaults.Unreadable(line),
        };
    }

    private Parsed<FormDefinition> Whole(YamlMappingNode root, bool whole)
    {
        var map = new YamlMap(root, wrong);
        var said = map.List("languages").OfType<YamlScalarNode>().Select(l => l.Value ?? "").Distinct(StringComparer.Ordinal).ToList();
        languages = said.Count > 0 ? said : [UsualLanguage];
        var definition = new FormDefinition(Must(map, "title"), languages, Pages(map))
        {
            Intro = Texts(map, "intro"),
            Checks = Checks(map),
            Minutes = map.Whole("minutes"),
            Done = Texts(map, "done"),
            KeepDays = map.Whole("keep days") is { } days and > 0 and <= 3650 ? days : FormDefinition.UsualKeepDays,
        };
        map.Finish();
        lines[definition] = map.Line;
        if (!whole)
            return definition;
        if (wrong.Count == 0)
            wrong.AddRange(DefinitionCheck.Of(definition, of => lines.GetValueOrDefault(of)));
        return wrong.Count > 0 ? wrong.OrderBy(LineOf).Take(MostErrors).ToList() : definition;
    }

    private List<FormPage> Pages(YamlMap map)
    {
        var pages = new List<FormPage>();
        foreach (var part in map.Maps("pages"))
        {
            if (part.Has("question"))
            {
                var question = Question(part);
                pages.Add(Known(FormPage.Of(question), part.Line));
                continue;
            }

            var name = Name(part, "page");
            var sections = part.Maps("sections").Select(Section).ToList();
            if (part.Has("questions") || sections.Count == 0)
                sections.Insert(0, new([.. part.Maps("questions").Select(Question)]));
            pages.Add(
                Known(
                    new FormPage(name, sections)
                    {
                        Title = Texts(part, "title"),
                        Text = Texts(part, "text"),
                        ShowIf = ShowIf(part, name),
                    },
                    part.Line
                )
            );
            part.Finish();
        }

        return pages;
    }

    private List<FormCheck> Checks(YamlMap map)
    {
        var checks = new List<FormCheck>();
        foreach (var part in map.Maps("checks"))
        {
            var (must, at, say) = (part.Text("must"), part.Text("at"), Texts(part, "say"));
            foreach (
                var lacks in new[] { must is null ? "must" : null, at is null ? "at" : null, say is null ? "say" : null }.OfType<string>()
            )
                wrong.Add(new DefinitionFaults.Lacks(part.Line, lacks));
            if (must is not null)
            {
                var read = FormCondition.Parse(must);
                if (read.Failed)
                    wrong.Add(new DefinitionFaults.NoCondition(YamlMap.LineOf(part.Find("must")!), must, read.Faults[0]));
                else
                    checks.Add(Known(new FormCheck(read.Value, at ?? "", say ?? new([])), part.Line));
            }

            part.Finish();
        }

        return checks;
    }

    private FormSection Section(YamlMap map)
    {
        var section = new FormSection([.. map.Maps("questions").Select(Question)]) { Title = Texts(map, "title") };
        map.Finish();
        return section;
    }

    private FormQuestion Question(YamlMap map)
    {
        var name = Name(map, "question");
        var question = new FormQuestion(name, Kind(map), Must(map, "label"))
        {
            Hint = Texts(map, "hint"),
            Required = map.YesNo("required", true),
            Sensitive = map.YesNo("sensitive", false),
            ShowIf = ShowIf(map, name),
            Choices = Choices(map, "choices"),
            Least = map.Number("least"),
            Most = map.Number("most"),
            Whole = map.YesNo("whole", false),
            From = map.Text("from"),
            Until = map.Text("until"),
            Characters = map.Whole("characters"),
            Currency = map.Text("currency"),
            Pattern = Pattern(map),
            Country = map.Text("country"),
            State = map.Text("state"),
            Postcodes = map.Text("postcodes"),
            Columns = [.. map.Maps("columns").Select(Question)],
            Rows = map.Whole("rows"),
            Needed = Choices(map, "needed"),
            Later = map.YesNo("later", true),
            Statement = Texts(map, "statement"),
            Prefill = map.Text("prefill"),
            SameAs = map.Text("same as"),
        };
        map.Finish();
        return Known(question.Settled(), map.Line);
    }

    private string Name(YamlMap map, string key)
    {
        var name = map.Text(key) ?? "";
        if (!FormNames.IsName(name))
            wrong.Add(name.Length == 0 ? new DefinitionFaults.Lacks(map.Line, key) : new DefinitionFaults.NoName(map.Line, name));
        return name;
    }

    private FormQuestionKind Kind(YamlMap map)
    {
        var said = map.Text("type") ?? "text";
        if (KindWords.Read(said) is { } kind)
            return kind;
        wrong.Add(new DefinitionFaults.NoKind(YamlMap.LineOf(map.Find("type")!), said, KindWords.All));
        return FormQuestionKind.Text;
    }

    private TextPattern? Pattern(YamlMap map)
    {
        if (map.Text("pattern") is not { } said)
            return null;
        if (KindWords.ReadPattern(said) is { } pattern)
            return pattern;
        wrong.Add(new DefinitionFaults.NoPattern(YamlMap.LineOf(map.Find("pattern")!), said, KindWords.Patterns));
        return null;
    }

    private FormCondition? ShowIf(YamlMap map, string name)
    {
        if (map.Text("show if") is not { } text)
            return null;
        var read = FormCondition.Parse(text);
        if (!read.Failed)
            return read.Value;
        wrong.Add(new DefinitionFaults.NoCondition(YamlMap.LineOf(map.Find("show if")!), name, read.Faults[0]));
        return null;
    }

    private List<FormChoice> Choices(YamlMap map, string key) =>
        [.. map.Pairs(key).Select(p => Known(new FormChoice(p.Name, Read(p.Text, p.Name) ?? new([])), p.Line))];

    private FormTexts Must(YamlMap map, string key)
    {
        if (Texts(map, key) is { } texts)
            return texts;
        wrong.Add(new DefinitionFaults.Lacks(map.Line, key));
        return new([]);
    }

    private FormTexts? Texts(YamlMap map, string key) => map.Find(key) is { } node ? Read(node, key) : null;

    private FormTexts? Read(YamlNode node, string key)
    {
        switch (node)
        {
            case YamlScalarNode line:
                return new([new(languages[0], line.Value ?? "")]);
            case YamlMappingNode map:
                var said = map
                    .Children.Select(c =>
                        (Language: (c.Key as YamlScalarNode)?.Value ?? "", Text: (c.Value as YamlScalarNode)?.Value, c.Key)
                    )
                    .ToList();
                foreach (var one in said)
                    if (!languages.Contains(one.Language))
                        wrong.Add(new DefinitionFaults.OtherLanguage(YamlMap.LineOf(one.Key), one.Language));
                    else if (one.Text is null)
                        wrong.Add(new DefinitionFaults.NoText(YamlMap.LineOf(one.Key), key));
                return new(
                    languages.SelectMany(l =>
                        said.Where(s => s.Language == l && s.Text is not null).Select(s => KeyValuePair.Create(l, s.Text!))
                    )
                );
            default:
                wrong.Add(new DefinitionFaults.NoText(YamlMap.LineOf(node), key));
                return null;
        }
    }

    private T Known<T>(T of, int line)
        where T : class
    {
        lines[of] = line;
        return of;
    }

    private static int LineOf(FormFault error) =>
        Convert.ToInt32(error.GetType().GetProperty("Line")?.GetValue(error) ?? 0, CultureInfo.InvariantCulture);
}
