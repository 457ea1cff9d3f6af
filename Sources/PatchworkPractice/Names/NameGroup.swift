/// The groups of names by which recall is compared: a search must find everybody equally well.
package enum NameGroup: String, CaseIterable, Sendable {
  case british = "br"
  case irish = "ir"
  case caribbean = "ca"
  case travellerAndRoma = "tr"
  case easternEuropean = "ee"
  case southAsian = "sa"
  case african = "af"
  case middleEastern = "me"
  case eastAsian = "ea"
  case otherEuropean = "eu"
}
