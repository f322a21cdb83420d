using System.Buffers.Binary;

namespace Juluo.Access;

/// <summary>POST /lock-services/{id}/events — receives signed events from a cloud lock service. A repeated event counts once: the event's number is derived from the service's id of it.</summary>
[Post("/lock-services/{id}/events", Requires.Nothing, ByCapability = true)]
internal sealed class ReceiveLockEvents(
    UnitOfWork work,
    Clock clock,
    LockStore locks,
    GatewayStore gateways,
    AccessEventStore passings,
    IEnumerable<ILockService> kinds,
    IHttpContextAccessor http
) : Slice<Nothing, Done>
{
    private const int MostBytes = 64 * 1024;

    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var request = http.HttpContext!.Request;
        if (
            !Guid.TryParse(request.RouteValues["id"]?.ToString(), out var id)
            || await locks.Find(new(id), stop) is not { } service
            || await gateways.Find(service.Gateway, stop) is not { Retired: false } gateway
            || kinds.FirstOrDefault(k => k.Kind == service.Kind) is not { } kind
        )
            return new NotFound();
        var body = new byte[MostBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, stop);
        if (length > MostBytes)
            return new TooLarge(MostBytes);
        var key = (await locks.Secrets(service, stop)).Signing;
        if (kind.Read(body[..length], request.Headers["X-Signature"].ToString(), key) is not { } news)
            return new NotFound();
        // Events by the token's owner are our own commands, which are stored already.
        if (news.Lock is null || news.User == service.Owner)
            return Done.It;
        var doors = await new DoorStore(work, clock).All(stop);
        if (doors.Find(d => d.Gateway == gateway.Id && !d.Retired && d.Line!.Split('-')[0] == news.Lock) is not { } door)
            return Done.It;
        var person = (await locks.Users(gateway.Id, stop)).FirstOrDefault(u => u.Value == news.User).Key;
        var happened = new DoorEvent(
            Number(news.Mark),
            news.At.ToDateTimeOffset(),
            news.Opened ? DoorEvent.Opened : DoorEvent.Refused,
            door.Id.Value,
            By: CredentialKinds.Cloud
        );
        await passings.Take(gateway, [happened], stop, person.Value == Guid.Empty ? null : person);
        return Done.It;
    }

    /// <summary>Returns 63 bits of the id's digest, never 0, as a unique number that <c>each_event_once</c> can check. These numbers have no order.</summary>
    internal static long Number(string mark) =>
        Math.Max(1, BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(mark))) & long.MaxValue);
}
