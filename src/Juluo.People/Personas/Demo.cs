using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Juluo.People;

/// <summary>Whether this program only plays: then anybody may be anybody of the sample.</summary>
public sealed class Demo(IHostEnvironment environment, IConfiguration configuration)
{
    public bool On => environment.IsDevelopment() || string.Equals(configuration["Demo"], "true", StringComparison.OrdinalIgnoreCase);
}
