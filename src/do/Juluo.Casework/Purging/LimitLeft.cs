namespace Juluo.Casework;

/// <summary>What was begun and not sent is deleted after fourteen days (<see cref="PurgeCases"/>), though a form could be kept for longer.</summary>
internal sealed class LimitLeft(UnitOfWork work) : ILimitsSubmissions
{
    public string Owner => CaseworkModule.Owner;

    public Task<SubmissionLimit?> Limit(string? subject, Instant saved, CancellationToken stop) =>
        Task.FromResult<SubmissionLimit?>(
            new((saved + Duration.FromDays(Intake.LeftDays)).InZone(work.Community.Zone).Date, "casework.draft.limit")
        );
}
