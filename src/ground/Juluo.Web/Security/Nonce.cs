namespace Juluo.Web;

/// <summary>One random value a response, that lets the page's own data blocks and Turbo's progress bar through the content policy.</summary>
public sealed class Nonce
{
    public string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
}
