using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Places;

public sealed partial class PlacesModule
{
    private static void DoorRoutes(RouteGroup routes)
    {
        routes.Map<ListDoors>(); // GET  /doors
        routes.Map<NewDoor>(); // GET  /doors/new
        routes.Map<AddDoor>(); // POST /doors
        routes.Map<ShowDoor>(); // GET  /doors/{id}
        routes.Map<ChangeDoor>(); // POST /doors/{id}
        routes.Map<RetireDoor>(); // POST /doors/{id}/retirement
        routes.Map<ReturnDoor>(); // POST /doors/{id}/return
        routes.Map<OpenDoor>(); // POST /doors/{id}/openings

        routes.Map<ShowGateways>(); // GET  /gateways
        routes.Map<AddGateway>(); // POST /gateways
        routes.Map<MakeGatewayCode>(); // POST /gateways/{id}/codes
        routes.Map<RetireGateway>(); // POST /gateways/{id}/retirement
        routes.Map<ReturnGateway>(); // POST /gateways/{id}/return
        routes.Map<EnrolGateway>(); // POST /gateway/enrolment   a program at a door
        routes.Map<GiveGrants>(); // POST /gateway/grants
        routes.Map<TakeEvents>(); // POST /gateway/events

        routes.Map<ListAccessGroups>(); // GET  /access-groups
        routes.Map<AddAccessGroup>(); // POST /access-groups
        routes.Map<ShowAccessGroup>(); // GET  /access-groups/{id}
        routes.Map<ChangeAccessGroup>(); // POST /access-groups/{id}
        routes.Map<RetireAccessGroup>(); // POST /access-groups/{id}/retirement
        routes.Map<ReturnAccessGroup>(); // POST /access-groups/{id}/return
        routes.Map<NamePerson>(); // POST /access-groups/{id}/people
        routes.Map<UnnamePerson>(); // POST /access-groups/{id}/people/{person}/removal

        routes.Map<ShowCredentials>(); // GET  /people/{id}/credentials
        routes.Map<AddCredential>(); // POST /people/{id}/credentials
        routes.Map<GivePresented>(); // POST /people/{id}/credentials/presented
        routes.Map<RevokeCredential>(); // POST /credentials/{id}/revocation
        routes.Panel<KeysOfPerson>(); // on /people/{id}

        routes.Map<ShowLockServices>(); // GET  /lock-services
        routes.Map<AddLockService>(); // POST /lock-services
        routes.Map<ChangeLockToken>(); // POST /lock-services/{id}/token
        routes.Map<TakeLockEvents>(); // POST /lock-services/{id}/events   a service of cloud locks

        routes.Map<ShowWifi>(); // GET  /wifi
        routes.Map<MakeWifiSecret>(); // POST /sites/{id}/wifi
        routes.Map<RevokeWifi>(); // POST /sites/{id}/wifi/revocation
        routes.Map<AuthorizeWifi>(); // POST /wifi/authorize   a RADIUS server
        routes.Map<AuthenticateWifi>(); // POST /wifi/authenticate
        routes.Map<HearWifi>(); // POST /wifi/accounting
        routes.Map<MakeMyWifi>(); // POST /me/keys/wifi
        routes.Map<ForgetMyWifi>(); // POST /me/keys/wifi/removal
        routes.Map<MakeVisitorWifi>(); // POST /visit/{code}/wifi
        routes.Map<GiveVisitorWifi>(); // POST /visitors/{id}/wifi

        routes.Map<ShowSpaceApi>(); // GET  /spaceapi.json   for directories of places
        routes.Map<ShowMyKeys>(); // GET  /me/keys
        routes.Map<UsePhone>(); // POST /me/keys/codes
        routes.Map<MakePin>(); // POST /me/keys/pin
        routes.Map<RevokeMyKey>(); // POST /me/keys/{id}/revocation
        routes.Panel<MyKeys>(); // on /me
    }

    private static void DoorServices(IServiceCollection services) =>
        services
            .AddSingleton<LookAtModule>(s =>
                (work, stop) => LookAtGateways.Look(s.GetRequiredService<Clock>(), s.GetRequiredService<MqttDoors>(), work, stop)
            )
            .AddSingleton<LookAtModule>(s => (work, stop) => LookAtWifi.Look(s.GetRequiredService<Clock>(), work, stop))
            .AddSingleton<LookAtModule>(_ => LookAtLocks.Look)
            .AddSingleton<ILockService, KisiLocks>()
            .AddSingleton(LockPace.Usual)
            .AddScoped<LockBook>()
            .AddScoped<LockReconciling>()
            .AddScoped<LockUnlocking>()
            .AddScoped<WifiBook>()
            .AddScoped<WifiAccess>()
            .AddScoped<EvacuationMailing>()
            .AddSingleton(s => MqttSettings.Read(s.GetService<Microsoft.Extensions.Configuration.IConfiguration>()))
            .AddSingleton<MqttDoors>()
            .AddHostedService(s => s.GetRequiredService<MqttDoors>())
            .AddScoped<GatewayBook>()
            .AddScoped<GatewayNews>()
            .AddScoped<GrantReader>()
            .AddScoped<CredentialBook>()
            .AddScoped<PassingBook>()
            .AddScoped<DoorChoices>()
            .AddScoped<AccessChoices>();
}
