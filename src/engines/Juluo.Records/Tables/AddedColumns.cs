using System.Text;

namespace Juluo.Records;

/// <summary>The eighteen columns that the tables add to a conviction under review. Not thread-safe; reused.</summary>
internal sealed class AddedColumns(RecordFacts facts, SectionFacts[] sections, DecisionTexts texts, DateOnly at)
{
    /// <summary>The names of the added columns, in their order.</summary>
    public static string[] Names { get; } =
    [
        "Case Number",
        "# of convictions on record",
        "Possible Other P64 Charges",
        "Occurred after 11/9/2016",
        "Superstrike Code Section(s)",
        "PC290 Code Section(s)",
        "PC290 Registration",
        "Date of Conviction",
        "Years Since This Conviction",
        "Years Since Any Conviction",
        "# of Prop 64 convictions",
        "# of HS 11357 convictions",
        "# of HS 11358 convictions",
        "# of HS 11359 convictions",
        "# of HS 11360 convictions",
        "Deceased",
        "Eligibility Determination",
        "Eligibility Reason",
    ];

    private static readonly int ActTookEffect = new DateOnly(2016, 11, 9).DayNumber;
    private readonly int[] _counts = new int[ReviewedSections.Count];
    private int _subject = -1;
    private int _latest;
    private byte[] _superstrikes = [];
    private byte[] _sexOffences = [];

    /// <summary>Writes the columns, each after a comma.</summary>
    /// <param name="to">The output.</param>
    /// <param name="conviction">The conviction.</param>
    /// <param name="otherCharges">The text of the third column.</param>
    public void Write(ByteWriter to, ConvictionFacts conviction, ReadOnlySpan<byte> otherCharges)
    {
        Know(conviction.Subject);
        ref var subject = ref facts.Subjects[conviction.Subject];
        to.Add((byte)',');
        WriteCaseNumbers(to, conviction);
        to.Add((byte)',');
        to.Add(subject.Convictions);
        Field(to, otherCharges);
        to.Add(conviction.Date > ActTookEffect ? ",Y"u8 : ",N"u8);
        Field(to, _superstrikes);
        Field(to, _sexOffences);
        to.Add(subject.Registered ? ",Yes,"u8 : ",-,"u8);
        WriteDay(to, conviction.Date);
        WriteYearsSince(to, conviction.Date);
        WriteYearsSince(to, _latest);
        to.Add((byte)',');
        to.Add(_counts.Sum());
        foreach (var count in _counts)
        {
            to.Add((byte)',');
            to.Add(count);
        }

        to.Add(subject.Deceased ? ",Deceased"u8 : ",-"u8);
        var (determination, reason) = texts.Known(conviction);
        Field(to, determination);
        Field(to, reason);
    }

    /// <summary>Writes the case's numbers, each once.</summary>
    public void WriteCaseNumbers(ByteWriter to, ConvictionFacts conviction)
    {
        if (facts.Texts[conviction.Order].Length < 6)
        {
            return; // only for a charge that is not reviewed; a conviction with such a number is refused
        }

        var place = facts.Cases.First(conviction.Subject, facts.EpochOf(conviction.Subject), facts.Texts[conviction.Order]);
        if (place < 0)
        {
            return;
        }

        var (first, next) = facts.Cases.At(place);
        if (next < 0)
        {
            to.AddField(facts.Texts[first]);
            return;
        }

        var joined = new ByteWriter();
        joined.Add(facts.Texts[first]);
        while (next >= 0)
        {
            (first, next) = facts.Cases.At(next);
            joined.Add("; "u8);
            joined.Add(facts.Texts[first]);
        }

        to.AddField(joined.Written);
    }

    private static void Field(ByteWriter to, ReadOnlySpan<byte> plain)
    {
        to.Add((byte)',');
        to.AddField(plain);
    }

    /// <summary>Computes the facts from all convictions of a subject, once for consecutive rows of the same subject.</summary>
    private void Know(int number)
    {
        if (number == _subject)
        {
            return;
        }

        (_subject, _latest) = (number, 0);
        Array.Clear(_counts);
        var (superstrikes, sexOffences) = (new ByteWriter(256), new ByteWriter(256));
        for (var c = facts.Subjects[number].FirstConviction; c >= 0; c = facts.Convictions[c].Next)
        {
            ref var conviction = ref facts.Convictions[c];
            var section = sections[conviction.Section];
            _latest = Math.Max(_latest, conviction.Date);
            if (section.First >= 0)
            {
                _counts[section.First]++;
            }

            Join(superstrikes, section.Superstrike, conviction.Section);
            Join(sexOffences, section.SexOffence, conviction.Section);
        }

        (_superstrikes, _sexOffences) = (Joined(superstrikes), Joined(sexOffences));
    }

    private void Join(ByteWriter to, bool on, int section)
    {
        if (!on)
        {
            return;
        }

        if (to.Length > 0)
        {
            to.Add((byte)';');
        }

        to.Add(facts.Sections[section]);
    }

    private static byte[] Joined(ByteWriter writer) => writer.Length == 0 ? "-"u8.ToArray() : writer.Written.ToArray();

    private static void WriteDay(ByteWriter to, int day)
    {
        var date = DateOnly.FromDayNumber(day);
        Span<byte> text = stackalloc byte[10];
        Encoding.ASCII.GetBytes($"{date.Month:00}/{date.Day:00}/{date.Year:0000}", text);
        to.Add(text);
    }

    /// <summary>Writes the years since a day, 365.25 days each, with one decimal; <c>-1.0</c> if there is no day, and 292.3 for anything longer ago.</summary>
    private void WriteYearsSince(ByteWriter to, int day)
    {
        var days = day == 0 ? 0 : at.DayNumber - day;
        var tenths = day == 0 ? 10 : Math.Min((Math.Abs((long)days) * 80 + 1461) / 2922, 2923);
        to.Add((byte)',');
        if (days < 0 || day == 0)
        {
            to.Add((byte)'-');
        }

        to.Add(tenths / 10);
        to.Add((byte)'.');
        to.Add(tenths % 10);
    }
}
