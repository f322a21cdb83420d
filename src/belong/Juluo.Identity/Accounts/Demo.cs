using Microsoft.Extensions.Configuration;

namespace Juluo.Identity;

/// <summary>Whether this program only plays: then anybody may be anybody of the sample. The demo command alone says so; no variable of a shell does.</summary>
public sealed class Demo(IConfiguration configuration)
{
    public bool On => string.Equals(configuration["Demo"], "true", StringComparison.OrdinalIgnoreCase);
}
