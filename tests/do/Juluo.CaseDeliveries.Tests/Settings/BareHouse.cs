using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.CaseDeliveries.Tests;

/// <summary>The same on a machine without a Chinese font.</summary>
public sealed class BareHouse : CaseHouse
{
    protected override void Adjust(WebApplicationBuilder builder)
    {
        base.Adjust(builder);
        builder.Services.AddSingleton(new InstalledTypeface(["/nowhere/NotoSansCJK-Regular.ttc"]));
    }
}
