namespace Juluo.Web;

/// <summary>
/// Slow processing of a request's files before its unit of work begins, so that no connection or row lock is held during it. The body has been received, and the
/// caller's permission and access to the item have been checked.
/// </summary>
public interface IUploadPreparation
{
    /// <param name="client">The sender of the files, for turns at limited resources.</param>
    Task Prepare(Uploads uploads, Client client, CancellationToken stop);
}
