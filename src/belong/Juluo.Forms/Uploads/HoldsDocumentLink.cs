namespace Juluo.Forms;

/// <summary>Admits an upload before its body is read, if the sender holds a valid document link.</summary>
internal sealed class HoldsDocumentLink(SubmissionAccess access) : IHeldBySender
{
    public async Task<bool> Holds(HttpContext http, Caller caller, CancellationToken stop) =>
        http.Request.RouteValues["token"]?.ToString() is { } token && await access.Documents.OfLink(token, stop) is not null;
}
