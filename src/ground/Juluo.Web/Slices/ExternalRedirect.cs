namespace Juluo.Web;

/// <summary>Sends the browser to another service. Its address comes from the configuration, never from a request.</summary>
public sealed record ExternalRedirect(Uri Address);
