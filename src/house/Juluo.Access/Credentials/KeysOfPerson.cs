namespace Juluo.Access;

/// <summary>On a person's page, for reception: a link to their keys.</summary>
[Named("keys-of-person")]
[Widget(Dashboard.Person, SpacesModule.Reception, typeof(KeysOfPersonWidget), 140)]
internal sealed class KeysOfPerson(CredentialStore credentials, Clock clock) : Slice<OfPerson, KeysOfPersonOutput>
{
    public override async Task<Outcome<KeysOfPersonOutput>> Handle(OfPerson input, Caller caller, CancellationToken stop) =>
        new KeysOfPersonOutput(input.Id, (await credentials.Of(input.Id, stop)).Count(c => c.Works(clock.Now)));
}

public sealed record KeysOfPersonOutput(PersonId Person, int Working);
