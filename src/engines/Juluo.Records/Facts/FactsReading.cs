using System.Runtime.CompilerServices;

namespace Juluo.Records;

/// <summary>Extracts the facts from rows, block after block in the order of the file.</summary>
/// <param name="facts">The store for the facts.</param>
/// <param name="county">The county under review, as rows write it.</param>
internal sealed class FactsReading(RecordFacts facts, byte[] county)
{
    private long _rows;
    private int _subject = -1;

    /// <exception cref="RecordFileException">A row is invalid.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(RecordBlock block, RowIndex index)
    {
        var header = block.Number == 0 && index.Rows > 0 && RecordHeader.Is(Row(block, index, 0));
        if (index.IsSpoilt || block.IsOverlong)
        {
            throw Refused(StrictReading.FirstFault(block, header)!);
        }

        var ends = index.RowEnds;
        var inBlock = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            var row = Row(block, index, i);
            if (row.IsEmpty)
            {
                continue;
            }

            if (header && inBlock == 0)
            {
                (facts.HasHeader, facts.HeaderOffset) = (true, block.Offset + row.Start);
                if (RecordHeader.Fault(row) is { } fault)
                {
                    throw Refused(fault);
                }
            }
            else if (row.Fields != RecordLayout.Count)
            {
                throw Refused(StrictReading.WrongCount(inBlock, row.Fields));
            }
            else
            {
                Take(row, _rows + inBlock, block.Offset + row.Start);
                facts.Rows++;
            }

            inBlock++;
        }

        _rows += inBlock;
    }

    public static RecordRow Row(RecordBlock block, RowIndex index, int row)
    {
        var first = row == 0 ? 0 : index.RowEnds[row - 1] + 1;
        return new(block.Bytes, index.Ends[first..(index.RowEnds[row] + 1)], first == 0 ? 0 : index.Ends[first - 1] + 1);
    }

    private RecordFileException Refused(RecordFault fault) => new(fault with { Row = _rows + fault.Row + 1 });

    private void Take(RecordRow row, long place, long offset)
    {
        var number = SubjectOf(row);
        ref var subject = ref facts.Subjects[number];
        var step = row.Field(RecordLayout.StepType);
        if (step.SequenceEqual("COURT ACTION"u8))
        {
            TakeCaseNumber(row, number, place);
        }
        else if (step.SequenceEqual("DECEASED"u8))
        {
            subject.Deceased = true;
        }
        else if (step.SequenceEqual("REGISTRATION"u8) && IsSexOffenderRegistration(row.Field(RecordLayout.Offense)))
        {
            subject.Registered = true;
        }

        var disposition = row.Field(RecordLayout.Disposition);
        if (disposition.StartsWith("CONVICTED"u8))
        {
            TakeConviction(row, number, ref subject, offset);
        }
        else if (IsMissing(disposition) && (step.SequenceEqual("COURT ACTION"u8) || !IsMissing(row.Field(RecordLayout.ConvictionStatus))))
        {
            facts.Undisposed.Add(Of(row, number, facts.Texts.NumberOf(row.Field(RecordLayout.CountOrder)), offset));
        }
    }

    private int SubjectOf(RecordRow row)
    {
        var text = row.Field(RecordLayout.Subject);
        if (_subject >= 0 && !text.IsEmpty && text.SequenceEqual(facts.SubjectTexts[_subject]))
        {
            return _subject;
        }

        _subject = facts.SubjectTexts.NumberOf(text);
        if (_subject == facts.Subjects.Count)
        {
            facts.Subjects.Add(
                new()
                {
                    Birth = RecordDay.Number(row.Field(RecordLayout.Birth)),
                    FirstConviction = -1,
                    LastConviction = -1,
                }
            );
        }

        if (text.IsEmpty)
        {
            (facts.Nameless, facts.NamelessEpoch) = (_subject, facts.NamelessEpoch + 1);
            facts.Subjects[_subject].Birth = RecordDay.Number(row.Field(RecordLayout.Birth));
        }

        return _subject;
    }

    private void TakeCaseNumber(RecordRow row, int subject, long place)
    {
        var number = row.Field(RecordLayout.CaseNumber);
        if (number.IsEmpty)
        {
            return;
        }

        var order = row.Field(RecordLayout.CountOrder);
        if (order.Length < 6)
        {
            throw new RecordFileException(ShortOrder(place + 1));
        }

        facts.Cases.Add(subject, facts.EpochOf(subject), order, facts.Texts.NumberOf(number));
    }

    public static RecordFault ShortOrder(long row) =>
        new(
            row,
            "CNT_ORDER has fewer than six digits, so it is not known to which case the row belongs.",
            "Export the column as text, so that zeros at its beginning are kept."
        );

    private void TakeConviction(RecordRow row, int number, ref SubjectFacts subject, long offset)
    {
        var order = facts.Texts.NumberOf(row.Field(RecordLayout.CountOrder));
        if (!facts.ConvictedCounts.Add(number, facts.EpochOf(number), order))
        {
            return;
        }

        var added = facts.Convictions.Add(Of(row, number, order, offset));
        subject.Convictions++;
        if (subject.FirstConviction < 0)
        {
            subject.FirstConviction = added;
        }
        else
        {
            facts.Convictions[subject.LastConviction].Next = added;
        }

        subject.LastConviction = added;
    }

    private ConvictionFacts Of(RecordRow row, int subject, int order, long offset)
    {
        var status = row.Field(RecordLayout.ConvictionStatus);
        return new()
        {
            Row = facts.Rows,
            Offset = offset,
            Subject = subject,
            Next = -1,
            Date = RecordDay.Number(row.Field(RecordLayout.EventDate)),
            Section = facts.Sections.NumberOf(SectionOf(row)),
            Order = order,
            Epoch = facts.EpochOf(subject),
            Felony = status.SequenceEqual("FELONY"u8) || (status.IsEmpty && row.Field(RecordLayout.OffenseKind).SequenceEqual("F"u8)),
            InCounty = RecordCounties.Same(row.Field(RecordLayout.County), county),
        };
    }

    /// <summary>Checks whether a field has no content: it is empty, or has only white space and marks such as a dash.</summary>
    private static bool IsMissing(ReadOnlySpan<byte> field)
    {
        foreach (var one in field)
        {
            if (one is not ((byte)' ' or (byte)'\t' or (byte)'-' or (byte)'.' or (byte)'?'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns the section of law: the text before the first dash of the offence, or of the comment if the offence refers to it.</summary>
    private static ReadOnlySpan<byte> SectionOf(RecordRow row)
    {
        var offense = row.Field(RecordLayout.Offense);
        var text = IsInComment(offense) ? row.Field(RecordLayout.Comment) : offense;
        return text.IndexOf((byte)'-') is >= 0 and var dash ? text[..dash] : text;
    }

    /// <summary>Checks whether the offence is given in the comment.</summary>
    public static bool IsInComment(ReadOnlySpan<byte> offense) =>
        (offense.IsEmpty || offense[0] <= 32 || offense[0] >= 0x80 || offense[0] == (byte)'S')
        && FieldBytes.Trimmed(offense) is var trimmed
        && (trimmed.IsEmpty || trimmed.SequenceEqual("SEE COMMENT FOR CHARGE"u8));

    private static bool IsSexOffenderRegistration(ReadOnlySpan<byte> offense) =>
        offense.StartsWith("290"u8) && (offense.Length == 3 || offense[3] is < (byte)'0' or > (byte)'9');
}
