namespace Juluo.Web;

/// <summary>A random value per response that allows the page's own data blocks and Turbo's progress bar in the content security policy.</summary>
public sealed class Nonce
{
    public string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
}
