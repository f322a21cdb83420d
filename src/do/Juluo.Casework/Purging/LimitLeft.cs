namespace Juluo.Casework;

/// <summary>Limits unsent applications to fourteen days (<see cref="PurgeCases"/>), even if forms in general may be kept longer.</summary>
internal sealed class LimitLeft(UnitOfWork work) : ILimitsSubmissions
{
    public string Owner => CaseworkModule.Owner;

    public Task<SubmissionLimit?> Limit(string? subject, Instant saved, CancellationToken stop) =>
        Task.FromResult<SubmissionLimit?>(
            new((saved + Duration.FromDays(Intake.LeftDays)).InZone(work.Community.Zone).Date, "casework.draft.limit")
        );
}
