using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Testing;

/// <summary>The web program of a newly founded community: no mail server, and no SMS gateway.</summary>
public sealed class MaillessHouse : WebHouse
{
    protected override void Adjust(WebApplicationBuilder builder) => builder.Services.AddSingleton(MailSettings.Off);
}
