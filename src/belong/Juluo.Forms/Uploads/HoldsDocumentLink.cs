namespace Juluo.Forms;

/// <summary>Who sends documents later has the link for it.</summary>
internal sealed class HoldsDocumentLink(SubmissionDesk desk) : IHeldBySender
{
    public async Task<bool> Holds(HttpContext http, Caller caller, CancellationToken stop) =>
        http.Request.RouteValues["token"]?.ToString() is { } token && await desk.Documents.OfLink(token, stop) is not null;
}
