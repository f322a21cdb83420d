namespace Juluo.Rules;

/// <summary>
/// Why something is so: a rule with its result and citation, and below it what it rests on, down to answers. The answers at the leaves determine the result: were every other
/// answer unknown, it would be the same (<see cref="Leaves"/>).
/// </summary>
/// <param name="Result">What is explained.</param>
/// <param name="Parts">What it rests on; empty for an answer and for a figure of the law.</param>
public sealed record Explanation(Finding Result, IReadOnlyList<Explanation> Parts)
{
    /// <summary>The answers that it rests on, each once, in the order in which they are met.</summary>
    public IReadOnlyList<AnswerPlace> Leaves() =>
        [.. All().Select(e => e.Result).OfType<Finding.OfAnswer>().Select(a => a.Place).Distinct()];

    /// <summary>It and all below it.</summary>
    public IEnumerable<Explanation> All() => Parts.SelectMany(p => p.All()).Prepend(this);
}
