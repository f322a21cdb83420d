namespace Juluo.Records;

/// <summary>Computes a review's totals. Linear in the convictions of subjects who have one under review.</summary>
internal static class Summarizing
{
    private const int Years = 7;

    public static ReviewSummary Of(
        RecordFacts facts,
        SectionFacts[] sections,
        IReadOnlyList<int> subjects,
        ReviewOptions options,
        DecisionTexts texts
    )
    {
        var edge = Back(options.At, Years).DayNumber;
        var (current, all) = (new Tally(), new Tally());
        var (bySection, byReason) = (new int[ReviewedSections.Count], new Dictionary<(string, string), int>());
        var (some, felonies, others, earliest, undated) = (0, 0, 0, int.MaxValue, 0);
        foreach (var subject in subjects)
        {
            var (by, if_) = (new Left(), new Left());
            var relieved = false;
            for (var c = facts.Subjects[subject].FirstConviction; c >= 0; c = facts.Convictions[c].Next)
            {
                ref var conviction = ref facts.Convictions[c];
                var dismissed = conviction.Reviewed && conviction.Decision == texts.Dismiss;
                var reduced = conviction.Reviewed && conviction.Decision == texts.Reduce;
                by.Take(conviction, edge, dismissed, dismissed || reduced);
                if_.Take(conviction, edge, conviction.Reviewed, conviction.Reviewed);
                relieved |= dismissed || reduced;
                if (!conviction.Reviewed)
                {
                    continue;
                }

                (earliest, undated) = conviction.Date > 0 ? (Math.Min(earliest, conviction.Date), undated) : (earliest, undated + 1);
                bySection[sections[conviction.Section].First]++;
                (felonies, others) = conviction.Felony ? (felonies + 1, others) : (felonies, others + 1);
                var key = (texts.Word(conviction.Decision), texts.EnglishReason(conviction));
                byReason[key] = byReason.GetValueOrDefault(key) + 1;
            }

            current.Take(by);
            all.Take(if_);
            some += relieved ? 1 : 0;
        }

        return new()
        {
            County = options.County,
            Earliest = earliest == int.MaxValue ? null : DateOnly.FromDayNumber(earliest),
            WithoutDay = undated,
            WithoutDisposition = facts.NotReviewed.Count,
            SubjectsWithoutDisposition = facts.NotReviewed.Values.Select(i => facts.Undisposed[i].Subject).Distinct().Count(),
            Rows = facts.Rows,
            Subjects = subjects.Count,
            Current = current.Relief,
            IfAllDismissed = all.Relief,
            BySection = ReviewedSections
                .Numbers.Zip(bySection)
                .Where(s => s.Second > 0)
                .ToDictionary(s => s.First, s => s.Second, StringComparer.Ordinal),
            Felonies = felonies,
            Others = others,
            SomeRelief = some,
            ByReason = byReason,
            Choices = options.Choices ?? new(),
        };
    }

    /// <summary>Returns the day some years earlier; for 29 February, 1 March if that year is not a leap year.</summary>
    private static DateOnly Back(DateOnly day, int years) =>
        day is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(day.Year - years) ? new(day.Year - years, 3, 1) : day.AddYears(-years);

    /// <summary>Tracks whether a subject would be left with any conviction, a recent one, or a felony.</summary>
    private struct Left
    {
        private bool _any;
        private bool _recent;
        private bool _felony;
        private bool _anyLeft;
        private bool _recentLeft;
        private bool _felonyLeft;

        public readonly bool NoConviction => _any && !_anyLeft;

        public readonly bool NoRecent => _recent && !_recentLeft;

        public readonly bool NoFelony => _felony && !_felonyLeft;

        public void Take(ConvictionFacts of, int edge, bool dismissed, bool relieved)
        {
            _any = true;
            _anyLeft |= !dismissed;
            if (of.Date > edge)
            {
                _recent = true;
                _recentLeft |= !dismissed;
            }

            if (of.Felony)
            {
                _felony = true;
                _felonyLeft |= !relieved;
            }
        }
    }

    private sealed class Tally
    {
        private int _convictions;
        private int _recent;
        private int _felonies;

        public ReviewSummary.Relief Relief => new(_convictions, _recent, _felonies);

        public void Take(Left left)
        {
            _convictions += left.NoConviction ? 1 : 0;
            _recent += left.NoRecent ? 1 : 0;
            _felonies += left.NoFelony ? 1 : 0;
        }
    }
}
