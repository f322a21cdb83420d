namespace Juluo.Casework;

/// <summary>An application opened by its applicant, by their account or by the secret in their browser.</summary>
internal sealed record HeldApplication(Case Case, ReadSubmission Read);

internal sealed class PortalReader(CaseStore cases, FormsFacade forms)
{
    public async Task<HeldApplication?> Find(SubmissionId id, Caller caller, CancellationToken stop) =>
        await forms.Held(id, caller, stop) is { SentAt: not null } read && await cases.OfSubmission(id, stop) is { } one
            ? new(one, read)
            : null;

    /// <summary>Finds an application like <see cref="Find"/>, and locks its case until the transaction ends.</summary>
    public async Task<HeldApplication?> Hold(SubmissionId id, Caller caller, CancellationToken stop) =>
        await forms.Held(id, caller, stop) is { SentAt: not null } read && await cases.HoldOfSubmission(id, stop) is { } one
            ? new(one, read)
            : null;
}
