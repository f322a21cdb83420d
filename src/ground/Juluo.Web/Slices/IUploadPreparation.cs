namespace Juluo.Web;

/// <summary>
/// What is done with the files of a request before its unit of work begins, because it takes long: a connection and the rows that it locks are for statements alone. The body is whole, and the
/// caller may take the route and holds what its address names.
/// </summary>
public interface IUploadPreparation
{
    /// <param name="client">Whose files they are, for turns at what is scarce.</param>
    Task Prepare(Uploads uploads, Client client, CancellationToken stop);
}
