namespace Juluo.Rules;

/// <summary>
/// Why a result is as it is: a rule with its result and citation, and below it the reasons, down to answers. The answers at the leaves determine the result: with every other answer
/// unknown it would be the same (<see cref="Leaves"/>).
/// </summary>
/// <param name="Result">The finding to explain.</param>
/// <param name="Parts">The reasons for it; empty for an answer and for a figure of the law.</param>
public sealed record Explanation(Finding Result, IReadOnlyList<Explanation> Parts)
{
    /// <summary>Returns the answers that the result depends on, each once, in the order in which they occur.</summary>
    public IReadOnlyList<AnswerPlace> Leaves() =>
        [.. All().Select(e => e.Result).OfType<Finding.OfAnswer>().Select(a => a.Place).Distinct()];

    /// <summary>Returns this explanation and all below it.</summary>
    public IEnumerable<Explanation> All() => Parts.SelectMany(p => p.All()).Prepend(this);
}
