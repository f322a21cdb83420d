using Microsoft.Extensions.Configuration;

namespace Juluo.Identity;

/// <summary>Whether this program is a demo: then anyone may sign in as any person of the sample. The demo command alone says so; no variable of a shell does.</summary>
public sealed class Demo(IConfiguration configuration)
{
    public bool On => string.Equals(configuration["Demo"], "true", StringComparison.OrdinalIgnoreCase);
}
