using Juluo.Rules;

namespace Juluo.Records;

/// <summary>
/// Decides every conviction under review: subjects in blocks, with compiled rules, on parallel threads. Linear in the convictions of subjects who have one under review.
/// </summary>
internal sealed class Deciding(RecordFacts facts, SectionFacts[] sections, ReviewOptions options)
{
    private const int SubjectsAtOnce = 512;

    /// <summary>The decision code for convictions whose decision needs a fact that is not in the record.</summary>
    public const byte Unknown = 255;

    /// <summary>The subjects who have a conviction under review.</summary>
    public List<int> Subjects { get; } = [];

    /// <exception cref="RecordFileException">A conviction under review cannot be assigned to its case.</exception>
    public void Run(CancellationToken stop)
    {
        Mark();
        var compiled = CompiledRules.Compile(options.Rules, options.At, options.Readings, ReviewRules.Decision);
        var next = 0;
        Crew.Run(
            (_, over) =>
            {
                var work = new SubjectBatch(facts, sections, options, compiled);
                for (int from; (from = Interlocked.Add(ref next, SubjectsAtOnce) - SubjectsAtOnce) < Subjects.Count; )
                {
                    over.ThrowIfCancellationRequested();
                    work.Decide(Subjects.GetRange(from, Math.Min(SubjectsAtOnce, Subjects.Count - from)));
                }
            },
            [],
            stop
        );
    }

    private void Mark()
    {
        for (var i = 0; i < facts.Convictions.Count; i++)
        {
            ref var conviction = ref facts.Convictions[i];
            if (!conviction.InCounty || sections[conviction.Section].First < 0)
            {
                continue;
            }

            if (facts.Texts[conviction.Order].Length < 6)
            {
                throw new RecordFileException(FactsReading.ShortOrder(conviction.Row + (facts.HasHeader ? 2 : 1)));
            }

            conviction.Reviewed = true;
            ref var subject = ref facts.Subjects[conviction.Subject];
            if (!subject.Reviewed)
            {
                subject.Reviewed = true;
                Subjects.Add(conviction.Subject);
            }
        }
    }
}
