using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Testing;

/// <summary>The web program of a community that was just founded: no mail server, and no SMS gateway.</summary>
public sealed class MaillessHouse : WebHouse
{
    protected override void Adjust(WebApplicationBuilder builder) => builder.Services.AddSingleton(MailSettings.Off);
}
