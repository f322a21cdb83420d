using System.Globalization;
using System.Text;
using Juluo.Documents;

namespace Juluo.Records;

/// <summary>Writes petitions: for each person the relief requested from the court, conviction by conviction, with the reason and the rule.</summary>
internal sealed class PetitionWriting(RecordFacts facts, DecisionTexts texts, AddedColumns added, ReviewOptions options)
{
    private const int BlockSize = 16 << 10;
    private static readonly int Name = RecordLayout.Of("PRI_NAME");
    private static readonly int Cii = RecordLayout.Of("CII_NUMBER");
    private readonly RecordBlock _block = new();
    private readonly RowIndex _index = new();
    private readonly ByteWriter _numbers = new(256);

    public int Write(Stream file, Action<string, byte[]> write, CancellationToken stop)
    {
        var (people, order) = (new Dictionary<int, List<int>>(), new List<List<int>>());
        for (var i = 0; i < facts.Convictions.Count; i++)
        {
            var one = facts.Convictions[i];
            if (!one.Reviewed || (one.Decision != texts.Dismiss && one.Decision != texts.Reduce))
            {
                continue;
            }

            // Rows without a subject may belong to several people.
            if (one.Subject == facts.Nameless || !people.TryGetValue(one.Subject, out var of))
            {
                order.Add(of = []);
                if (one.Subject != facts.Nameless)
                {
                    people[one.Subject] = of;
                }
            }

            of.Add(i);
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var convictions in order)
        {
            stop.ThrowIfCancellationRequested();
            var called = FileName(facts.Convictions[convictions[0]]);
            for (var n = 2; !names.Add(called); n++)
            {
                called = $"{FileName(facts.Convictions[convictions[0]])}-{n.ToString(CultureInfo.InvariantCulture)}";
            }

            write(called + ".pdf", Petition(file, convictions));
        }

        return order.Count;
    }

    private string FileName(ConvictionFacts first)
    {
        var subject = string.Concat(Subject(first).Where(char.IsAsciiLetterOrDigit).Take(40));
        return subject.Length > 0 && first.Subject != facts.Nameless ? subject : $"row-{Row(first).ToString(CultureInfo.InvariantCulture)}";
    }

    private long Row(ConvictionFacts of) => of.Row + (facts.HasHeader ? 2 : 1);

    private string Subject(ConvictionFacts of) => Encoding.UTF8.GetString(facts.SubjectTexts[of.Subject]);

    private byte[] Petition(Stream file, List<int> convictions)
    {
        var first = facts.Convictions[convictions[0]];
        var (name, birth, cii) = Person(file, first);
        var at = options.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var sheet = new PdfSheet("Petition to dismiss or reduce convictions", $"{name} · {at}", "en", options.Typeface);
        sheet.Paragraph($"Superior Court of California, County of {options.County}");
        sheet.Paragraph(
            string.Join(
                "\n",
                new[]
                {
                    $"Person: {name}",
                    birth.Length > 0 ? $"Date of birth: {birth}" : null,
                    cii.Length > 0 ? $"State number (CII): {cii}" : null,
                    first.Subject == facts.Nameless ? null : $"Subject: {Subject(first)}",
                    $"Computed for: {at}",
                }.OfType<string>()
            )
        );
        foreach (var (conviction, number) in convictions.Select((c, i) => (facts.Convictions[c], i + 1)))
        {
            Ask(sheet, conviction, number);
        }

        sheet.Heading("Signatures");
        sheet.Line("Prosecuting attorney, date").Line("Petitioner or counsel, date").Line("Judge of the Superior Court, date");
        sheet.Paragraph("Draft, computed from the state’s record. An attorney checks it before it is filed.");
        return sheet.Write();
    }

    private void Ask(PdfSheet sheet, ConvictionFacts of, int number)
    {
        _numbers.Clear();
        added.WriteCaseNumbers(_numbers, of);
        var cases = Encoding.UTF8.GetString(_numbers.Written).Trim('"');
        var (reason, rule, link) = texts.Full(of);
        var asked = of.Decision == texts.Dismiss ? "dismissed and sealed" : "reduced to a misdemeanor or an infraction";
        sheet.Heading($"{number.ToString(CultureInfo.InvariantCulture)}. {Encoding.UTF8.GetString(facts.Sections[of.Section])}");
        sheet.Paragraph(
            string.Join(
                "\n",
                new[]
                {
                    $"It is asked that this conviction be {asked}.",
                    $"Court case: {(cases.Length > 0 ? cases : "not in the record")}",
                    of.Date > 0
                        ? $"Convicted: {DateOnly.FromDayNumber(of.Date).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
                        : "Convicted: day not in the record",
                    $"Level: {(of.Felony ? "felony" : "misdemeanor or infraction")}",
                    $"Reason: {Encoding.UTF8.GetString(reason)}",
                    $"Rule: {Encoding.UTF8.GetString(rule)}",
                    link.Length > 0 ? Encoding.UTF8.GetString(link) : null,
                    $"Row {Row(of).ToString(CultureInfo.InvariantCulture)} of the file",
                }.OfType<string>()
            )
        );
    }

    private (string Name, string Birth, string Cii) Person(Stream file, ConvictionFacts of)
    {
        if (!new RecordBlocks(file, BlockSize, of.Offset).Take(_block))
        {
            return ("Name not in the record", "", "");
        }

        _index.Read(_block);
        var row = FactsReading.Row(_block, _index, 0);
        var name = Text(row.Field(Name));
        return (name.Length > 0 ? name : "Name not in the record", Text(row.Field(RecordLayout.Birth)), Text(row.Field(Cii)));
    }

    private static string Text(ReadOnlySpan<byte> field) => Encoding.UTF8.GetString(field).Trim();
}
