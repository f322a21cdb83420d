namespace Juluo.Web;

/// <summary>Says whether a visitor holds what an address names, by a secret in it or in a cookie: asked before a large body is waited for, so that no one fills the house with files who has nothing here.</summary>
public interface IHeldBySender
{
    Task<bool> Holds(HttpContext http, Caller caller, CancellationToken stop);
}
