namespace Stance;

/// <summary>The bore of a gun, mortar or rocket, or the cartridge made for it. A value.</summary>
/// <param name="Millimetres">Bore as the designation names it: 155; 12.7 for ".50"; 7.62 for "7.62×39mm".</param>
/// <param name="CaseLength">Length of the cartridge case in millimetres where the designation says it (39), otherwise null.</param>
/// <param name="Designation">As the field writes it: "152 mm", "7.62×39mm", ".50 BMG", "12 gauge".</param>
/// <param name="Standard">"NATO" or "Soviet" where the text says so or the cartridge is of one family only, otherwise null.</param>
public sealed record Caliber(double Millimetres, double? CaseLength, string Designation, string? Standard);

/// <summary>A place in the text where a caliber is named.</summary>
/// <param name="Span">The designation; the number alone where several share one unit.</param>
/// <param name="Value">The caliber.</param>
/// <param name="Munition">The words for what has the caliber ("shells"), or null.</param>
public sealed record CaliberMention(TextSpan Span, Caliber Value, TextSpan? Munition);
