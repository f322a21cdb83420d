namespace Juluo.Identity;

/// <summary>Demo mode, in which anyone can sign in as any person of the sample. Only the demo command sets it; no environment variable can.</summary>
public sealed class Demo(IConfiguration configuration)
{
    public bool On => string.Equals(configuration["Demo"], "true", StringComparison.OrdinalIgnoreCase);
}
