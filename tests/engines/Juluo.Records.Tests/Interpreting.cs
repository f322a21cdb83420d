using Juluo.Rules;

namespace Juluo.Records.Tests;

/// <summary>Decides on the same facts twice: by compiled rules, and by the interpreter, subject by subject.</summary>
internal static class Interpreting
{
    public static List<(long Row, string Decision)> Compiled(byte[] file, ReviewOptions options) => Compiled(Read(file, options), options);

    public static List<(long Row, string Decision)> Interpreted(byte[] file, ReviewOptions options)
    {
        var read = Read(file, options);
        Compiled(read, options); // marks convictions under review
        return Interpreted(read, options);
    }

    public static List<(long Row, string Decision)> Compiled((RecordFacts Facts, SectionFacts[] Sections) read, ReviewOptions options)
    {
        var (facts, sections) = read;
        new Deciding(facts, sections, options).Run(default);
        var words = options.Rules.Rule("decision")!.Type.Options;
        return [.. Reviewed(facts).Select(c => (c.Row, words[c.Decision]))];
    }

    public static List<(long Row, string Decision)> Interpreted((RecordFacts Facts, SectionFacts[] Sections) read, ReviewOptions options)
    {
        var (facts, sections) = read;
        var rule = options.Rules.Rule("decision")!;
        var decided = new List<(long, string)>();
        foreach (var number in Enumerable.Range(0, facts.Subjects.Count).Where(n => facts.Subjects[n].Reviewed))
        {
            var convictions = new List<ConvictionFacts>();
            for (var c = facts.Subjects[number].FirstConviction; c >= 0; c = facts.Convictions[c].Next)
            {
                convictions.Add(facts.Convictions[c]);
            }

            var evaluation = new Evaluation(
                options.Rules,
                Answers(options, facts.Subjects[number], convictions, sections),
                options.At,
                options.Readings
            );
            decided.AddRange(
                convictions
                    .Select((c, i) => (c, i))
                    .Where(c => c.c.Reviewed)
                    .Select(c => (c.c.Row, rule.Type.Options[evaluation.Result(rule, c.i).Option]))
            );
        }

        return [.. decided.OrderBy(d => d.Item1)];
    }

    private static Answers Answers(ReviewOptions options, SubjectFacts subject, List<ConvictionFacts> convictions, SectionFacts[] sections)
    {
        var answers = Rules.Answers.None(options.Rules);
        foreach (var question in options.Rules.Questions)
        {
            answers = answers.With(
                question.Name,
                question.Name switch
                {
                    "birth" => Value.Of(DateOnly.FromDayNumber(subject.Birth)),
                    "birth_known" => Value.Of(subject.Birth > 0),
                    "deceased" => Value.Of(subject.Deceased),
                    "registered" => Value.Of(subject.Registered),
                    _ when question.Type.Kind == Kind.YesNo => Value.Of(options.Choices!.Answer(question.Name) == 1),
                    _ => Value.Of((Exact)options.Choices!.Answer(question.Name)!.Value),
                }
            );
        }

        var asked = options.Rules.List("convictions")!.Fields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return answers.WithRows(
            "convictions",
            convictions.Select(c =>
                new Dictionary<string, Value>(StringComparer.Ordinal)
                {
                    ["section"] = Value.Of(sections[c.Section].Text),
                    ["date"] = Value.Of(DateOnly.FromDayNumber(c.Date)),
                    ["date_known"] = Value.Of(c.Date > 0),
                    ["felony"] = Value.Of(c.Felony),
                    ["reviewed"] = Value.Of(c.Reviewed),
                    ["earlier_same_section"] = Value.Of(
                        (Exact)
                            (long)
                                convictions.Count(o =>
                                    sections[c.Section].First >= 0
                                    && sections[o.Section].First == sections[c.Section].First
                                    && o.Date < c.Date
                                    && o.Date > 0
                                )
                    ),
                }
                    .Where(v => asked.Contains(v.Key))
                    .ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal)
            )
        );
    }

    public static (RecordFacts Facts, SectionFacts[] Sections) Read(byte[] file, ReviewOptions options)
    {
        var facts = new RecordFacts();
        var reading = new FactsReading(facts, System.Text.Encoding.UTF8.GetBytes(options.County));
        var blocks = new RecordBlocks(new MemoryStream(file), 1 << 16);
        var (block, index) = (new RecordBlock(), new RowIndex());
        while (blocks.Take(block))
        {
            index.Read(block);
            reading.Take(block, index);
        }

        return (facts, SectionFacts.Of(facts, new(options.Rules, options.At)));
    }

    private static IEnumerable<ConvictionFacts> Reviewed(RecordFacts facts)
    {
        for (var i = 0; i < facts.Convictions.Count; i++)
        {
            if (facts.Convictions[i].Reviewed)
            {
                yield return facts.Convictions[i];
            }
        }
    }
}
