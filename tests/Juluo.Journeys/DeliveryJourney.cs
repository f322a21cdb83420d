using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Juluo.Testing;

namespace Juluo.Journeys;

/// <summary>
/// Cases go to the authority: the lead of an office takes a waiting one, makes a batch of the ready ones, downloads the signed bundle and verifies it as the authority would, records the hand-over and the answers. One
/// is refused and comes back; a second batch has that one, and none of those that were delivered.
/// </summary>
[Collection(LaneStories.Name)]
public sealed class DeliveryJourney(Lane lane)
{
    [Journey("S3")]
    public async Task A_batch_goes_to_the_authority_and_what_it_refuses_goes_again()
    {
        var service = await lane.Database.Ask<Guid>("select service_id from casework.intake where plan is not null");
        await using var lead = await lane.SignedIn(await Lead(), new(Language: "en"));
        var waiting = await lane.Database.Ask<Guid>(
            "select id from casework.case_file where state = 'received' and assigned_to is null and service_id = $1 and office_id = (select office_id from casework.office_person where role = 'lead' limit 1) limit 1",
            service
        );
        await lead.Go($"/cases/{waiting}");
        await lead.Click("main form[action$='/taking'] button");

        await lead.Go("/cases/deliveries");
        await lead.Picture("delivery-1-ready");
        var delivered = await Numbers("select number from casework.case_file where state = 'with_authority'");
        var make = $"main form[action$='/cases/deliveries']:has(input[name=service][value='{service}'])";
        await lead.Click($"{make} button[type=submit]");
        var batch = lead.Path;
        var first = await InBatch(batch);
        first.Count.ShouldBeGreaterThan(1);
        first.Intersect(delivered).ShouldBeEmpty();
        await lead.Inspect("delivery-2-batch");

        var download = await lead.Download("main a[href$='/bundle.zip']");
        using (var zip = new ZipArchive(new MemoryStream(download.Content)))
            Check(zip, first, (await lead.Source("/cases/deliveries/key.pem")).Html);

        await lead.Go(batch);
        (await lead.Text("main")).ShouldContain("SHA-256");
        await lead.Click("main form[action$='/hand-over'] button");
        var (refused, accepted) = (first[0], first.Skip(1).ToList());
        await lead.Fill(
            "[name=answers]",
            string.Join('\n', [.. accepted.Select(n => $"{n},accepted"), $"{refused},rejected,地址證明不清楚"])
        );
        await lead.Picture("delivery-3-answers");
        await lead.Click("main form[action$='/acknowledgement'] button.primary");
        (await lead.Text("main")).ShouldContain("地址證明不清楚");
        await lead.Inspect("delivery-4-answered");

        // It is in the queue again, and is sent again; delivered ones are not offered.
        await lead.Go("/cases/deliveries");
        (await lead.Text(make)).ShouldContain("1 case ready to deliver");
        (await lead.Text(make)).ShouldContain(refused);
        await lead.Click($"{make} button[type=submit]");
        (await InBatch(lead.Path)).ShouldBe([refused]);
        await using var phone = await lane.SignedIn(await Lead(), Look.Phone);
        await phone.Go("/cases/deliveries");
        await phone.Picture("delivery-5-phone");
    }

    // With the platform's own verifier and hashes, without the program's code: the batch's tests do the same with openssl.
    private static void Check(ZipArchive zip, List<string> numbers, string key)
    {
        var files = zip.Entries.ToDictionary(e => e.FullName, Bytes, StringComparer.Ordinal);
        using var community = ECDsa.Create();
        community.ImportFromPem(key);
        community
            .VerifyData(files["manifest.json"], files["manifest.sig"], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)
            .ShouldBeTrue();
        community
            .VerifyData(
                (byte[])[.. files["manifest.json"], 32],
                files["manifest.sig"],
                HashAlgorithmName.SHA256,
                DSASignatureFormat.Rfc3279DerSequence
            )
            .ShouldBeFalse();
        using var manifest = JsonDocument.Parse(files["manifest.json"]);
        var sums = manifest.RootElement.GetProperty("sha256").EnumerateObject().ToDictionary(s => s.Name, s => s.Value.GetString());
        foreach (var (name, bytes) in files.Where(f => !f.Key.StartsWith("manifest", StringComparison.Ordinal)))
            sums[name].ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)), name);
        sums.Count.ShouldBe(files.Count - 2);
        foreach (var number in numbers)
            Encoding.ASCII.GetString(files[$"forms/{number}.pdf"], 0, 5).ShouldBe("%PDF-");
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }

    private Task<List<string>> InBatch(string path) =>
        Numbers(
            "select c.number from casedeliveries.delivery_line l join casework.case_file c on c.id = l.case_id where l.batch_id = $1",
            Guid.Parse(path.Split('/')[^1])
        );

    private async Task<List<string>> Numbers(string query, params object[] with) =>
        [.. await lane.Database.Ask<string[]>($"select array({query} order by 1)", with) ?? []];

    private async Task<SamplePerson> Lead() =>
        lane.Person(
            new PersonId(await lane.Database.Ask<Guid>("select person_id from casework.office_person where role = 'lead' limit 1"))
        );
}
