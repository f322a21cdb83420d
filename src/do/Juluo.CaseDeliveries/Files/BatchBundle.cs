using System.IO.Compression;

namespace Juluo.CaseDeliveries;

/// <summary>
/// Writes a batch as one archive: a table, JSON, the form and documents of each case, a manifest with the SHA-256 of each file, and a signature of the manifest that can be verified
/// with the community's public key. For the same cases the archive is identical, byte for byte.
/// </summary>
internal sealed class BatchBundle(UnitOfWork work, BatchFiles files, FormsFacade forms, DeliveryKeys keys, DeliveryStore store)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <returns>The SHA-256 of the archive.</returns>
    public async Task<byte[]> Write(
        FileStream to,
        DeliveryBatch batch,
        DeliverySetting setting,
        CaseForm form,
        IReadOnlyList<DeliveryLine> lines,
        Caller caller,
        CancellationToken stop
    )
    {
        var held = 0;
        var sums = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await using (var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop))
        {
            await using (var csv = Spool.Open())
            {
                await files.Csv(csv, lines, stop);
                csv.Position = 0;
                await Add("cases.csv", (entry, s) => csv.CopyToAsync(entry, s));
            }

            await Add("cases.json", (entry, s) => files.Json(entry, batch, setting, lines, s));
            await foreach (var (line, read) in files.Cases(lines, caller, stop))
            {
                held++;
                var filled = form.Fill(line, read, work.Community.Zone);
                await Add($"forms/{line.Number}.pdf", (entry, s) => entry.WriteAsync(filled, s).AsTask());
                foreach (var (document, i) in read.Documents.Select((d, i) => (d, i + 1)))
                    if (await forms.File(line.Submission, document.Id, false, stop) is { Failed: false, Value: var file })
                        await Add(
                            string.Create(CultureInfo.InvariantCulture, $"documents/{line.Number}/{i:D2}-{Named(document)}"),
                            (entry, s) => file.Write(entry, s)
                        );
            }

            var manifest = JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    authority = setting.Authority,
                    batch = batch.Number,
                    made = batch.MadeAt.ToString(),
                    cases = held,
                    chosen = batch.Chosen,
                    deleted = batch.Chosen - held,
                    sha256 = sums,
                },
                Indented
            );
            await Add("manifest.json", (entry, s) => entry.WriteAsync(manifest, s).AsTask());
            // ECDSA signatures differ each time, so the stored one is reused while it is valid.
            if (await store.Signature(batch.Id, stop) is not { } signature || !await keys.Fits(manifest, signature, stop))
                await store.Signed(batch.Id, signature = await keys.Sign(manifest, stop), stop);
            await Add("manifest.sig", (entry, s) => entry.WriteAsync(signature, s).AsTask());

            async Task Add(string name, Func<Stream, CancellationToken, Task> write)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = batch.MadeAt.ToDateTimeOffset();
                using var sum = SHA256.Create();
                await using var stream = await entry.OpenAsync(stop);
                await using var summing = new CryptoStream(stream, sum, CryptoStreamMode.Write, leaveOpen: true);
                await write(summing, stop);
                await summing.FlushFinalBlockAsync(stop);
                sums[name] = Convert.ToHexStringLower(sum.Hash!);
            }
        }

        to.Position = 0;
        return await SHA256.HashDataAsync(to, stop);
    }

    // The original name, without characters that could form a path.
    private static string Named(DocumentPage document) =>
        string.Concat(document.Name.Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_')).TrimStart('.');
}
