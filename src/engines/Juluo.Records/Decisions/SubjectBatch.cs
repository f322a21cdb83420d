using Juluo.Rules;

namespace Juluo.Records;

/// <summary>Passes subjects to compiled rules and stores the decisions. Not thread-safe; reused.</summary>
internal sealed class SubjectBatch
{
    private readonly RecordFacts _facts;
    private readonly SectionFacts[] _sections;
    private readonly CompiledRules _compiled;
    private readonly Batch _batch;
    private readonly int[] _textIds;
    private readonly (string Question, long Answer)[] _choices;
    private readonly HashSet<string> _asked;
    private readonly List<(int First, int Date)> _sorted = [];
    private int[] _convictions = new int[1024];

    public SubjectBatch(RecordFacts facts, SectionFacts[] sections, ReviewOptions options, CompiledRules compiled)
    {
        (_facts, _sections, _compiled, _batch) = (facts, sections, compiled, compiled.NewBatch());
        _asked = [.. compiled.Set.Questions.Concat(compiled.Set.Lists.SelectMany(l => l.Fields)).Select(q => q.Name)];
        _choices =
        [
            .. compiled
                .Set.Questions.Select(q => (q.Name, Answer: options.Choices?.Answer(q.Name)))
                .Where(q => q.Answer is not null)
                .Select(q => (q.Name, q.Answer!.Value)),
        ];
        _textIds = new int[_asked.Contains("section") ? sections.Length : 0];
        Array.Fill(_textIds, -1);
    }

    public void Decide(IReadOnlyList<int> subjects)
    {
        var total = subjects.Sum(s => _facts.Subjects[s].Convictions);
        if (_convictions.Length < total)
        {
            _convictions = new int[total];
        }

        _batch.Begin(subjects.Count);
        _batch.BeginRows(ReviewRules.Convictions, total);
        FillSubjects(subjects);
        FillConvictions(total);
        _compiled.Run(_batch);
        var (decisions, lines) = (_batch.Result(ReviewRules.Decision), _batch.Line(ReviewRules.Decision));
        for (var i = 0; i < total; i++)
        {
            ref var conviction = ref _facts.Convictions[_convictions[i]];
            conviction.Decision = decisions[i] == Batch.Missing || lines[i] < 0 ? Deciding.Unknown : (byte)decisions[i];
            conviction.Line = lines[i] < 0 ? (byte)0 : (byte)lines[i];
        }
    }

    private void FillSubjects(IReadOnlyList<int> subjects)
    {
        var starts = _batch.Starts(ReviewRules.Convictions);
        var at = 0;
        for (var i = 0; i < subjects.Count; i++)
        {
            starts[i] = at;
            for (var c = _facts.Subjects[subjects[i]].FirstConviction; c >= 0; c = _facts.Convictions[c].Next)
            {
                _convictions[at++] = c;
            }
        }

        starts[subjects.Count] = at;
        Fill("birth", subjects, s => s.Birth);
        Fill("birth_known", subjects, s => s.Birth > 0 ? 1 : 0);
        Fill("deceased", subjects, s => s.Deceased ? 1 : 0);
        Fill("registered", subjects, s => s.Registered ? 1 : 0);
        foreach (var (question, answer) in _choices)
        {
            Array.Fill(_batch.Column(question), answer, 0, subjects.Count);
        }

        if (_asked.Contains("earlier_same_section"))
        {
            FillEarlier(subjects.Count, starts);
        }
    }

    private void Fill(string question, IReadOnlyList<int> subjects, Func<SubjectFacts, long> of)
    {
        if (!_asked.Contains(question))
        {
            return;
        }

        var column = _batch.Column(question);
        for (var i = 0; i < subjects.Count; i++)
        {
            column[i] = of(_facts.Subjects[subjects[i]]);
        }
    }

    private void FillConvictions(int total)
    {
        Fill("date", total, (ConvictionFacts c) => c.Date);
        Fill("date_known", total, (ConvictionFacts c) => c.Date > 0 ? 1 : 0);
        Fill("felony", total, (ConvictionFacts c) => c.Felony ? 1 : 0);
        Fill("reviewed", total, (ConvictionFacts c) => c.Reviewed ? 1 : 0);
        Fill("section", total, (ConvictionFacts c) => TextId(c.Section));
    }

    private delegate long Fact(ConvictionFacts of);

    private void Fill(string question, int total, Fact of)
    {
        if (!_asked.Contains(question))
        {
            return;
        }

        var column = _batch.Column(question);
        for (var i = 0; i < total; i++)
        {
            column[i] = of(_facts.Convictions[_convictions[i]]);
        }
    }

    private int TextId(int section) =>
        _textIds[section] >= 0 ? _textIds[section] : _textIds[section] = _compiled.TextId(_sections[section].Text);

    /// <summary>Counts, for each conviction, the subject's convictions under the same reviewed section on earlier days; those without a day are not counted.</summary>
    private void FillEarlier(int subjects, int[] starts)
    {
        var column = _batch.Column("earlier_same_section");
        for (var s = 0; s < subjects; s++)
        {
            _sorted.Clear();
            for (var i = starts[s]; i < starts[s + 1]; i++)
            {
                _sorted.Add((_sections[_facts.Convictions[_convictions[i]].Section].First, _facts.Convictions[_convictions[i]].Date));
            }

            _sorted.Sort();
            for (var i = starts[s]; i < starts[s + 1]; i++)
            {
                ref var conviction = ref _facts.Convictions[_convictions[i]];
                var section = _sections[conviction.Section].First;
                column[i] = section < 0 ? 0 : Math.Max(0, Below((section, conviction.Date)) - Below((section, 1)));
            }
        }
    }

    /// <summary>Returns the number of sorted items that are less than one.</summary>
    private int Below((int, int) one)
    {
        var (from, to) = (0, _sorted.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_sorted[middle].CompareTo(one) < 0)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return from;
    }
}
