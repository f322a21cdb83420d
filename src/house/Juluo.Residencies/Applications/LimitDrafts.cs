namespace Juluo.Residencies;

/// <summary>Limits sending a draft to the last day of applications, though the draft is kept for longer.</summary>
internal sealed class LimitDrafts(UnitOfWork work, Clock clock) : ILimitsSubmissions
{
    public string Owner => ResidencyQuestions.Owner;

    public async Task<SubmissionLimit?> Limit(string? subject, Instant saved, CancellationToken stop) =>
        Guid.TryParse(subject, out var id)
        && await new ResidencyStore(work, clock).Find(new ResidencyId(id), stop) is { ClosesOn: { } last }
            ? new(last, "residencies.draft.limit")
            : null;
}
