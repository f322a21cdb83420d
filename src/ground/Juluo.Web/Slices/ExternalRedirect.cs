namespace Juluo.Web;

/// <summary>Redirects the browser to another service. The address comes from the configuration, never from a request.</summary>
public sealed record ExternalRedirect(Uri Address);
