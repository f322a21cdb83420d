namespace Juluo.Forms;

/// <summary>Admits an upload before its body is read, if the sender holds the submission.</summary>
internal sealed class HoldsSubmission(SubmissionAccess access) : IHeldBySender
{
    public async Task<bool> Holds(HttpContext http, Caller caller, CancellationToken stop) =>
        Guid.TryParse(http.Request.RouteValues["id"]?.ToString(), out var id)
        && await access.Held(new(id), caller, stop) is { Submission.SentAt: null };
}
