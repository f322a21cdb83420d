using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Host.Tests;

/// <summary>The whole program on a port, with one empty community.</summary>
public class FoundedSite : TestSite
{
    protected override Task Furnish() =>
        Services
            .GetRequiredService<Communities>()
            .Found(
                new(
                    Id.New<CommunityId>(Services.GetRequiredService<Clock>()),
                    "riverside",
                    new("河岸", "Riverside"),
                    new("一起工作。", "Working together."),
                    "Asia/Taipei",
                    "TWD"
                ),
                default
            );
}
