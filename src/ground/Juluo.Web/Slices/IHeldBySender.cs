namespace Juluo.Web;

/// <summary>
/// Checks if a visitor has access to the item in the address, by a secret in it or in a cookie. Runs before a large body is received, so that strangers cannot fill
/// the disk with files.
/// </summary>
public interface IHeldBySender
{
    Task<bool> Holds(HttpContext http, Caller caller, CancellationToken stop);
}
